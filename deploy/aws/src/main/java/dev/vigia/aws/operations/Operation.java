package dev.vigia.aws.operations;

import dev.vigia.aws.assembly.AssembledStack;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** What an operator does with a deployment. */
public enum Operation {
    /** From an account with nothing in it. */
    FIRST(Operation::first),
    /** Another jar, another profile or other stacks, with the application's state kept. */
    UPDATE(Operation::update),
    /** The application as it was before its last update. */
    ROLLBACK(Operation::rollback),
    /** Files from the backups, state from a snapshot. */
    RESTORE(Restore::script),
    /** All stacks away; data only if that is said. */
    TEARDOWN(Teardown::script);

    private final Function<Deployment, Script> script;

    Operation(Function<Deployment, Script> script) {
        this.script = script;
    }

    /** A script for bash, to be read before it is run. */
    public String script(Deployment deployment) {
        return script.apply(deployment).toString();
    }

    static Script begin(String title, Deployment deployment) {
        Script script = new Script(title + " Profile " + deployment.profile().name() + ".");
        Steps.account(script);
        return script;
    }

    private static Script first(Deployment deployment) {
        Script script = begin("The first deployment.", deployment);
        for (String secret : deployment.secrets()) {
            script.because(
                            "Random, and in no template, no history and no list of processes; a lost one makes other tokens.")
                    .text("if ! aws ssm get-parameter --name " + Shell.word(secret)
                            + " --query Parameter.Name --output text 2>/dev/null; then")
                    .run(
                            "aws secretsmanager get-random-password",
                            "--password-length 64",
                            "--exclude-punctuation",
                            "--query RandomPassword",
                            "--output text | tr -d '\\n' |\n  aws ssm put-parameter",
                            "--name",
                            Shell.word(secret),
                            "--type SecureString",
                            "--value file:///dev/stdin")
                    .text("fi");
        }
        if (deployment.profile().weekly().download()) {
            script.because("The token that Kaggle's settings make, as it comes from there.")
                    .run(
                            "aws secretsmanager create-secret",
                            "--name",
                            Shell.word(deployment.names().kaggleToken()),
                            "--secret-string file://kaggle.json",
                            "--query ARN",
                            "--output text");
        }
        String artifacts = deployment.artifacts();
        List<AssembledStack> before = deployment.before(artifacts);
        script.because("The buckets come first: the application's jar must be in one before the application is made.");
        Steps.deploy(script, deployment, before);
        Steps.upload(script, deployment);
        List<AssembledStack> rest = new ArrayList<>(deployment.stacks());
        rest.removeAll(before);
        script.because("Each stack after those that it depends on.");
        Steps.deploy(script, deployment, rest);
        if (deployment.isAlwaysOn()) {
            Steps.application(script, deployment);
            script.because("Made, it does not run yet. There is no snapshot to start from.")
                    .run(
                            "aws kinesisanalyticsv2 start-application",
                            "--application-name \"$application\"",
                            "--run-configuration",
                            "'{\"ApplicationRestoreConfiguration\":"
                                    + "{\"ApplicationRestoreType\":\"SKIP_RESTORE_FROM_SNAPSHOT\"}}'")
                    .run("await RUNNING");
        } else {
            script.because("Nothing is started: a run makes the stream, starts the application and stops it again.");
        }
        return script;
    }

    private static Script update(Deployment deployment) {
        Script script = begin("An update, with a savepoint before it.", deployment);
        Steps.application(script, deployment);
        script.because("Another build has another key: the jar before stays where a rollback finds it.");
        Steps.upload(script, deployment);
        script.because("One that does not run has made a snapshot when it was stopped.")
                .text("if [[ $(status) == RUNNING ]]; then\n"
                        + "  snapshot=before-$(date -u +%Y%m%d-%H%M%S)\n"
                        + "  aws kinesisanalyticsv2 create-application-snapshot --application-name \"$application\" \\\n"
                        + "    --snapshot-name \"$snapshot\"\n"
                        + "  for _ in {1..120}; do\n"
                        + "    made=$(aws kinesisanalyticsv2 describe-application-snapshot"
                        + " --application-name \"$application\" \\\n"
                        + "      --snapshot-name \"$snapshot\" --query SnapshotDetails.SnapshotStatus --output text)\n"
                        + "    if [[ $made != CREATING ]]; then break; fi\n"
                        + "    sleep 10\n"
                        + "  done\n"
                        + "  [[ $made == READY ]] || { echo \"The snapshot is $made.\" >&2; exit 1; }\n"
                        + "fi");
        script.because("The service goes on from that state, and back by itself if the new job does not come up.");
        Steps.deploy(script, deployment, deployment.stacks());
        script.because("What runs now.")
                .run(
                        "aws kinesisanalyticsv2 describe-application",
                        "--application-name \"$application\"",
                        "--query 'ApplicationDetail.[ApplicationStatus,ApplicationVersionId]'",
                        "--output text");
        return script;
    }

    private static Script rollback(Deployment deployment) {
        Script script = begin("Back to the application before its last update, while it runs or fails to.", deployment);
        Steps.application(script, deployment);
        script.because("The version is asked for, so that nobody else's update is undone.")
                .run(
                        "version=$(aws kinesisanalyticsv2 describe-application",
                        "--application-name \"$application\"",
                        "--query ApplicationDetail.ApplicationVersionId",
                        "--output text)")
                .run(
                        "aws kinesisanalyticsv2 rollback-application",
                        "--application-name \"$application\"",
                        "--current-application-version-id \"$version\"")
                .run("await RUNNING");
        script.because("CloudFormation knows nothing of it. Check out what ran before and run the script of")
                .text("# ./vigia deploy run " + UPDATE.word() + " --profile "
                        + deployment.profile().name() + ", or the next update brings the faulty one back.");
        return script;
    }

    /** As it is written on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
