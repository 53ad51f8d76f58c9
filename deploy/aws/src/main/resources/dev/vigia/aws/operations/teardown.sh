#!/usr/bin/env bash
# A teardown. With DELETE_DATA=yes in the environment, it deletes all data as well. Profile {{profile.name}}.
{{>account}}
{{#killSwitch}}

# This ends a run that is under way and deletes its stream, which belongs to no stack.
machine=$(aws stepfunctions list-state-machines \
    --query "stateMachines[?name=='{{.}}'].stateMachineArn" \
    --output text)
execution=$(aws stepfunctions start-execution \
    --state-machine-arn "$machine" \
    --input '{"by": "teardown"}' \
    --query executionArn \
    --output text)
for _ in {1..120}; do
  ended=$(aws stepfunctions describe-execution --execution-arn "$execution" --query status --output text)
  if [[ $ended != RUNNING ]]; then break; fi
  sleep 10
done
[[ $ended == SUCCEEDED ]] || { echo "The kill switch is $ended." >&2; exit 1; }
aws scheduler delete-schedule --name {{.}} 2>/dev/null || true
{{/killSwitch}}
{{>application}}

# The application finishes its files when it stops. Its snapshots are deleted with it.
{{>stop}}
{{#clusters}}

# EMR leaves two security groups in the network, which refer to each other. CloudFormation cannot delete a network with them.
network=$(aws cloudformation describe-stack-resources \
    --stack-name {{.}} \
    --query "StackResources[?ResourceType=='AWS::EC2::VPC'].PhysicalResourceId" \
    --output text)
groups=$(aws ec2 describe-security-groups \
    --filters "Name=vpc-id,Values=$network" \
    --query "SecurityGroups[?starts_with(GroupName, 'ElasticMapReduce-')].GroupId" \
    --output text)
for group in $groups; do
  rules=$(aws ec2 describe-security-group-rules --filters "Name=group-id,Values=$group" \
    --query 'SecurityGroupRules[?!IsEgress].SecurityGroupRuleId' --output text)
  # shellcheck disable=SC2086 # one word per rule
  [[ -z $rules ]] || aws ec2 revoke-security-group-ingress --group-id "$group" --security-group-rule-ids $rules
done
for group in $groups; do aws ec2 delete-security-group --group-id "$group"; done
{{/clusters}}

# Each stack comes before those that it depends on.
{{#stacksBackwards}}
aws cloudformation delete-stack --stack-name {{name}}
aws cloudformation wait stack-delete-complete --stack-name {{name}}
{{/stacksBackwards}}

# These resources stay, and cost money, until the rest of this script deletes them: {{#kept}}{{type}}{{#byHand}} (by hand){{/byHand}}{{^-last}}, {{/-last}}{{/kept}}{{#secrets}}{{#-first}}, secrets{{/-first}}{{/secrets}}.
[[ ${DELETE_DATA:-no} == yes ]] || exit 0

# A bucket must be empty before it can be deleted, of old versions and delete markers too. One command deletes 1,000 at most.
drop() {
  while
    objects=$(aws s3api list-object-versions --bucket "$1" --max-items 500 --output json \
      --query '{Objects: [Versions, DeleteMarkers][].{Key: Key, VersionId: VersionId}, Quiet: `true`}')
    [[ $objects == *VersionId* ]]
  do
    aws s3api delete-objects --bucket "$1" --delete "$objects"
  done
  aws s3api delete-bucket --bucket "$1"
}
{{#buckets}}
drop {{.}}
{{/buckets}}
{{#tables}}

# The table is protected against deletion by mistake.
aws dynamodb update-table --table-name {{.}} --no-deletion-protection-enabled
aws dynamodb wait table-exists --table-name {{.}}
aws dynamodb delete-table --table-name {{.}}
{{/tables}}
{{#secrets}}

# A new secret would make other account tokens.
aws ssm delete-parameter --name {{.}}
{{/secrets}}
