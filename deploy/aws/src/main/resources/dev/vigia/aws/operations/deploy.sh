aws cloudformation deploy \
    --stack-name {{name}} \
    --template-file {{file}} \
    --capabilities CAPABILITY_NAMED_IAM \
{{#large}}
    --s3-bucket {{artifacts}} \
    --s3-prefix templates \
{{/large}}
{{#preview}}
    --no-execute-changeset \
{{/preview}}
    --no-fail-on-empty-changeset \
    --tags{{#tags}} {{.}}{{/tags}}
