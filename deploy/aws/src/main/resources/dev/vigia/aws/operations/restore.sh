#!/usr/bin/env bash
# A restore. Give the name of a snapshot to start from, or none for the latest. Profile {{profile.name}}.
{{>account}}
{{>application}}

# Nothing may write while files come back. The application makes a snapshot when it stops.
{{>stop}}
{{^backups}}

# This profile keeps no backup. Raw and curated are versioned: for 30 days, a deleted file comes back if you delete its delete
# marker, with aws s3api list-object-versions and aws s3api delete-object.
{{/backups}}
{{#backups}}
{{#-first}}

# This copies only files that are missing or differ. A backup also keeps files that were deleted on purpose, so try --dryrun first.
{{/-first}}
aws s3 sync {{copy}} {{bucket}} --no-progress
{{/backups}}
{{#profile.alwaysOn}}

# The job reads again what arrived after the snapshot, as far as the stream still has it. Alerts keep their ids.
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

# This script starts nothing. A run makes its own stream and begins without the state of the run before.
{{/profile.alwaysOn}}
