#!/usr/bin/env bash
# Back to the application before its last update, while it runs or fails to. Profile {{profile.name}}.
{{>account}}
{{>application}}

# The service refuses the rollback if somebody else updated the application after this version was read.
version=$(aws kinesisanalyticsv2 describe-application \
    --application-name "$application" \
    --query ApplicationDetail.ApplicationVersionId \
    --output text)
aws kinesisanalyticsv2 rollback-application \
    --application-name "$application" \
    --current-application-version-id "$version"
await RUNNING

# CloudFormation does not know of the rollback. Check out the earlier version and run the script of
# ./vigia deploy run update --profile {{profile.name}}. Otherwise the next update brings the faulty version back.
