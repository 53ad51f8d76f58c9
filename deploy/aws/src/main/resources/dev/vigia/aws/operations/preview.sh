#!/usr/bin/env bash
# Shows what a deployment would change in the account, and changes nothing. Profile {{profile.name}}.
{{>account}}
{{#stacks}}

# What would happen to each resource, and whether it would be replaced.
{{>deploy}}
sets=$(aws cloudformation list-change-sets --stack-name {{name}} \
    --query 'Summaries[].ChangeSetId' --output text)
for set in $sets; do
  aws cloudformation describe-change-set --change-set-name "$set" --output text \
    --query 'Changes[].ResourceChange.[Action,Replacement,LogicalResourceId]'
done
{{/stacks}}
