
# The AWS CLI has no waiter for this service. await asks every 10 seconds, for 20 minutes at most.
application={{application}}
status() {
  aws kinesisanalyticsv2 describe-application --application-name "$application" \
    --query ApplicationDetail.ApplicationStatus --output text
}
await() {
  for _ in {1..120}; do
    if [[ $(status) == "$1" ]]; then return; fi
    sleep 10
  done
  echo "$application is $(status) and not $1 after 20 minutes." >&2
  return 1
}
