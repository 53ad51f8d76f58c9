#!/usr/bin/env bash
# The first deployment. Profile {{profile.name}}.
{{>account}}
{{#secrets}}

# A random secret, which the pipe keeps out of templates, histories and lists of processes. If it is lost, a new one makes other
# account tokens.
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

# The API token of Kaggle: the file kaggle.json, as the settings page of Kaggle makes it.
aws secretsmanager create-secret \
    --name {{.}} \
    --secret-string file://kaggle.json \
    --query ARN \
    --output text
{{/kaggleToken}}

# The buckets come first, because the application's jar must be in one of them before the application is created.
{{#stacksBeforeJars}}
{{>deploy}}
{{/stacksBeforeJars}}
{{>upload}}

# Each stack comes after those that it depends on.
{{#stacksAfterJars}}
{{>deploy}}
{{/stacksAfterJars}}
{{#profile.alwaysOn}}
{{>application}}

# A new application does not run yet, and has no snapshot to start from.
aws kinesisanalyticsv2 start-application \
    --application-name "$application" \
    --run-configuration '{"ApplicationRestoreConfiguration":{"ApplicationRestoreType":"SKIP_RESTORE_FROM_SNAPSHOT"}}'
await RUNNING
{{/profile.alwaysOn}}
{{^profile.alwaysOn}}

# This script starts nothing. A run makes the stream, starts the application and stops it again.
{{/profile.alwaysOn}}
