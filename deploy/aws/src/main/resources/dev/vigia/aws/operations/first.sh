#!/usr/bin/env bash
# The first deployment. Profile {{profile.name}}.
{{>account}}
{{#secrets}}

# Random, and in no template, no history and no list of processes; a lost one makes other tokens.
if ! aws ssm get-parameter --name {{.}} --query Parameter.Name --output text 2>/dev/null; then
aws secretsmanager get-random-password \
    --password-length 64 \
    --exclude-punctuation \
    --query RandomPassword \
    --output text | tr -d '\n' |
  aws ssm put-parameter \
    --name {{.}} \
    --type SecureString \
    --value file:///dev/stdin
fi
{{/secrets}}
{{#kaggleToken}}

# The token that Kaggle's settings make, as it comes from there.
aws secretsmanager create-secret \
    --name {{.}} \
    --secret-string file://kaggle.json \
    --query ARN \
    --output text
{{/kaggleToken}}

# The buckets come first: the application's jar must be in one before the application is made.
{{#stacksBeforeJars}}
{{>deploy}}
{{/stacksBeforeJars}}
{{>upload}}

# Each stack after those that it depends on.
{{#stacksAfterJars}}
{{>deploy}}
{{/stacksAfterJars}}
{{#profile.alwaysOn}}
{{>application}}

# Made, it does not run yet. There is no snapshot to start from.
aws kinesisanalyticsv2 start-application \
    --application-name "$application" \
    --run-configuration '{"ApplicationRestoreConfiguration":{"ApplicationRestoreType":"SKIP_RESTORE_FROM_SNAPSHOT"}}'
await RUNNING
{{/profile.alwaysOn}}
{{^profile.alwaysOn}}

# Nothing is started: a run makes the stream, starts the application and stops it again.
{{/profile.alwaysOn}}
