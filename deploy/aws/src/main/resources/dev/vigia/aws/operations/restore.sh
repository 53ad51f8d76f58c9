#!/usr/bin/env bash
# A restore. Name a snapshot to start from, or give none for the latest. Profile {{profile.name}}.
{{>account}}
{{>application}}

# Nothing is to write while files come back. Stopped in order, it makes a snapshot.
{{>stop}}
{{^backups}}

# This profile keeps no backup: raw and curated are versioned, so what was deleted comes back by
# deleting its delete marker, for 30 days: aws s3api list-object-versions, aws s3api delete-object.
{{/backups}}
{{#backups}}
{{#-first}}

# Only what is missing or differs is copied. A backup keeps what was deleted by right, too: look first,
# with --dryrun.
{{/-first}}
aws s3 sync {{copy}} {{bucket}} --no-progress
{{/backups}}
{{#profile.alwaysOn}}

# What came after the snapshot is read again as far as the stream has it; alerts keep their ids.
restore='{"ApplicationRestoreType":"RESTORE_FROM_LATEST_SNAPSHOT"}'
if [[ $# -gt 0 ]]; then
  restore='{"ApplicationRestoreType":"RESTORE_FROM_CUSTOM_SNAPSHOT","SnapshotName":"'$1'"}'
fi
aws kinesisanalyticsv2 start-application \
    --application-name "$application" \
    --run-configuration '{"ApplicationRestoreConfiguration":'"$restore"'}'
await RUNNING
{{/profile.alwaysOn}}
{{^profile.alwaysOn}}

# Nothing is started: a run makes its stream itself and begins without the state of the one before.
{{/profile.alwaysOn}}
