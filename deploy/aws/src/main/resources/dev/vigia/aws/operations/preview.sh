#!/usr/bin/env bash
# What a deployment would change in the account; nothing is changed. Profile {{profile.name}}.
{{>account}}
{{#stacks}}

# What would become of each resource, and whether it is replaced.
{{>deploy}}
sets=$(aws cloudformation list-change-sets --stack-name {{name}} \
    --query 'Summaries[].ChangeSetId' --output text)
for set in $sets; do
  aws cloudformation describe-change-set --change-set-name "$set" --output text \
    --query 'Changes[].ResourceChange.[Action,Replacement,LogicalResourceId]'
done
{{/stacks}}
