package dev.vigia.aws.operations;

import java.util.List;

/** Brings back files from the backups, and starts the application from a snapshot. */
final class Restore {
    private Restore() {}

    static Script script(Deployment deployment) {
        Script script =
                Operation.begin("A restore. Name a snapshot to start from, or give none for the latest.", deployment);
        Steps.application(script, deployment);
        script.because("Nothing is to write while files come back. Stopped in order, it makes a snapshot.")
                .text("if [[ $(status) == RUNNING ]]; then")
                .text("  aws kinesisanalyticsv2 stop-application --application-name \"$application\"")
                .text("  await READY")
                .text("fi");
        List<Deployment.Backup> backups = deployment.backups();
        if (backups.isEmpty()) {
            script.because(
                            "This profile keeps no backup: raw and curated are versioned, so what was deleted comes back by")
                    .text(
                            "# deleting its delete marker, for 30 days: aws s3api list-object-versions, aws s3api delete-object.");
        } else {
            script.because(
                            "Only what is missing or differs is copied. A backup keeps what was deleted by right, too: look first,")
                    .text("# with --dryrun.");
            backups.forEach(
                    backup -> script.run("aws s3 sync", url(backup.copy()), url(backup.bucket()), "--no-progress"));
        }
        if (deployment.isAlwaysOn()) {
            start(script);
        } else {
            script.because(
                    "Nothing is started: a run makes its stream itself and begins without the state of the one before.");
        }
        return script;
    }

    private static void start(Script script) {
        script.because("What came after the snapshot is read again as far as the stream has it; alerts keep their ids.")
                .text("restore='{\"ApplicationRestoreType\":\"RESTORE_FROM_LATEST_SNAPSHOT\"}'")
                .text("if [[ $# -gt 0 ]]; then")
                .text(
                        "  restore='{\"ApplicationRestoreType\":\"RESTORE_FROM_CUSTOM_SNAPSHOT\",\"SnapshotName\":\"'$1'\"}'")
                .text("fi")
                .run(
                        "aws kinesisanalyticsv2 start-application",
                        "--application-name \"$application\"",
                        "--run-configuration '{\"ApplicationRestoreConfiguration\":'\"$restore\"'}'")
                .run("await RUNNING");
    }

    private static String url(String bucket) {
        return bucket.startsWith("\"") ? "\"s3://" + bucket.substring(1) : "s3://" + bucket;
    }
}
