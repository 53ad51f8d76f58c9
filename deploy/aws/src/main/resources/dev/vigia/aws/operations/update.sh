#!/usr/bin/env bash
# An update, with a savepoint before it. Profile {{profile.name}}.
{{>account}}
{{>application}}

# Each build has its own key, so the earlier jar stays where a rollback finds it.
{{>upload}}

# A snapshot of the running application. A stopped application made one when it was stopped.
if [[ $(status) == RUNNING ]]; then
  snapshot=before-$(date -u +%Y%m%d-%H%M%S)
  aws kinesisanalyticsv2 create-application-snapshot --application-name "$application" \
    --snapshot-name "$snapshot"
  for _ in {1..120}; do
    made=$(aws kinesisanalyticsv2 describe-application-snapshot --application-name "$application" \
      --snapshot-name "$snapshot" --query SnapshotDetails.SnapshotStatus --output text)
    if [[ $made != CREATING ]]; then break; fi
    sleep 10
  done
  [[ $made == READY ]] || { echo "The snapshot is $made." >&2; exit 1; }
fi

# The service continues from that state. It rolls back by itself if the new job does not start.
{{#stacks}}
{{>deploy}}
{{/stacks}}

# Shows what runs now.
aws kinesisanalyticsv2 describe-application \
    --application-name "$application" \
    --query 'ApplicationDetail.[ApplicationStatus,ApplicationVersionId]' \
    --output text
