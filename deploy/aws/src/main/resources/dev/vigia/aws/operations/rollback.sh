#!/usr/bin/env bash
# Back to the application before its last update, while it runs or fails to. Profile {{profile.name}}.
{{>account}}
{{>application}}

# The version is asked for, so that nobody else's update is undone.
version=$(aws kinesisanalyticsv2 describe-application \
    --application-name "$application" \
    --query ApplicationDetail.ApplicationVersionId \
    --output text)
aws kinesisanalyticsv2 rollback-application \
    --application-name "$application" \
    --current-application-version-id "$version"
await RUNNING

# CloudFormation knows nothing of it. Check out what ran before and run the script of
# ./vigia deploy run update --profile {{profile.name}}, or the next update brings the faulty one back.
