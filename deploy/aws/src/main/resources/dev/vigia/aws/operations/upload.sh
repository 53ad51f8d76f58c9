{{#uploads}}
aws s3 cp {{file}} {{url}} \
    --no-progress
{{/uploads}}
