package dev.vigia.aws.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.vigia.aws.artifacts.Jar;
import dev.vigia.aws.assembly.Assemblies;
import dev.vigia.aws.profiles.Profile;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OperationTest {
    private static final String BUCKET = "vigia-123456789012-";

    @TempDir
    private Path folder;

    @Test
    void first_bucketsThenJarThenTheRest() throws Exception {
        List<String> asked = run(Operation.FIRST, "small", "READY", Map.of());
        assertOrder(
                asked,
                "ssm put-parameter --name /vigia/account-secret ",
                "cloudformation deploy --stack-name vigia-lake ",
                "s3 cp monitor.jar s3://" + BUCKET + "artifacts/monitor/0123456789abcdef.jar ",
                "cloudformation deploy --stack-name vigia-monitor ",
                "kinesisanalyticsv2 start-application --application-name vigia-monitor ");
        Assemblies.of("small")
                .stacks()
                .forEach(stack -> assertEquals(1, count(asked, "deploy --stack-name " + stack.name() + " ")));
    }

    @Test
    void first_pathWithSpacesAndQuotesIsOneWord() throws Exception {
        Deployment odd = new Deployment(
                Profile.shipped("null"),
                Assemblies.of("null"),
                List.of(new Jar("monitor/0123456789abcdef.jar", Path.of("it's $(my) jar"))));
        List<String> asked = new StandIn(folder, "READY").run(Operation.FIRST.script(odd), Map.of());
        assertEquals(1, count(asked, "s3 cp it's $(my) jar s3://" + BUCKET + "artifacts/monitor/"));
    }

    @Test
    void first_secretIsInNoCommand() throws Exception {
        StandIn aws = new StandIn(folder, "READY");
        List<String> asked = aws.run(script(Operation.FIRST, "null"), Map.of());
        assertEquals("invented", aws.secret());
        assertEquals(0, count(asked, "invented"));
    }

    @Test
    void first_startsNothingThatRunsNowAndThen() throws Exception {
        assertEquals(0, count(run(Operation.FIRST, "null", "READY", Map.of()), "start-application"));
    }

    @Test
    void update_snapshotOfWhatRunsComesFirst() throws Exception {
        assertOrder(
                run(Operation.UPDATE, "small", "RUNNING", Map.of()),
                "s3 cp ",
                "kinesisanalyticsv2 create-application-snapshot ",
                "kinesisanalyticsv2 describe-application-snapshot ",
                "cloudformation deploy --stack-name vigia-monitor ");
    }

    @Test
    void update_noSnapshotOfWhatIsStopped() throws Exception {
        assertEquals(0, count(run(Operation.UPDATE, "null", "READY", Map.of()), "create-application-snapshot"));
    }

    @Test
    void rollback_namesTheVersionThatItLeaves() throws Exception {
        assertEquals(
                1,
                count(
                        run(Operation.ROLLBACK, "small", "RUNNING", Map.of()),
                        "rollback-application --application-name vigia-monitor --current-application-version-id 7"));
    }

    @Test
    void restore_copiesEachBackupWhileNothingWrites() throws Exception {
        assertOrder(
                run(Operation.RESTORE, "small", "RUNNING", Map.of(), "before-all"),
                "kinesisanalyticsv2 stop-application ",
                "s3 sync s3://" + BUCKET + "raw-backup s3://" + BUCKET + "raw ",
                "s3 sync s3://" + BUCKET + "curated-backup s3://" + BUCKET + "curated ",
                "kinesisanalyticsv2 start-application ");
    }

    @Test
    void restore_withoutBackupsCopiesNothing() throws Exception {
        assertEquals(0, count(run(Operation.RESTORE, "null", "READY", Map.of()), "s3 sync"));
    }

    @Test
    void teardown_leavesDataAlone() throws Exception {
        List<String> asked = run(Operation.TEARDOWN, "small", "RUNNING", Map.of());
        assertOrder(
                asked,
                "kinesisanalyticsv2 stop-application ",
                "cloudformation delete-stack --stack-name vigia-monitor",
                "cloudformation delete-stack --stack-name vigia-lake");
        assertEquals(0, count(asked, "s3api"));
        assertEquals(0, count(asked, "delete-table"));
    }

    @Test
    void teardown_endsARunBeforeItsMachinesGo() throws Exception {
        assertOrder(
                run(Operation.TEARDOWN, "null", "READY", Map.of()),
                "stepfunctions start-execution ",
                "scheduler delete-schedule --name vigia-kill-switch",
                "cloudformation delete-stack --stack-name vigia-run");
    }

    @Test
    void teardown_takesAwayWhatClustersLeave() throws Exception {
        assertOrder(
                run(Operation.TEARDOWN, "bank", "READY", Map.of()),
                "ec2 revoke-security-group-ingress --group-id sg-2 --security-group-rule-ids sgr-1 sgr-2",
                "ec2 delete-security-group --group-id sg-1",
                "cloudformation delete-stack --stack-name vigia-weekly");
    }

    @Test
    void teardown_deletesDataWhenToldTo() throws Exception {
        List<String> asked = run(Operation.TEARDOWN, "small", "READY", Map.of("DELETE_DATA", "yes"));
        for (String bucket : List.of("raw", "raw-backup", "processed", "curated", "artifacts", "access-logs")) {
            assertOrder(
                    asked,
                    "s3api delete-objects --bucket " + BUCKET + bucket + " ",
                    "s3api delete-bucket --bucket " + BUCKET + bucket + " ");
        }
        assertOrder(
                asked,
                "s3api delete-bucket --bucket " + BUCKET + "query-results ",
                "s3api delete-bucket --bucket " + BUCKET + "access-logs ");
        assertOrder(asked, "dynamodb update-table ", "dynamodb delete-table --table-name vigia-alerts");
    }

    /** Commands, options and what structures hold, by the CLI itself: it is asked to read them, not to do them. */
    @ParameterizedTest
    @CsvSource({
        "FIRST, small, READY",
        "FIRST, null, READY",
        "UPDATE, bank, RUNNING",
        "ROLLBACK, small, RUNNING",
        "RESTORE, bank, RUNNING",
        "TEARDOWN, small, RUNNING"
    })
    void commands_areReadByTheCli(Operation operation, String profile, String status) throws Exception {
        assumeTrue(StandIn.hasCli(), "The AWS CLI is not installed for python3: its commands are not checked.");
        StandIn aws = new StandIn(folder, status);
        assertFalse(aws.run(script(operation, profile), Map.of("DELETE_DATA", "yes"))
                .isEmpty());
        assertEquals("", aws.refused());
    }

    @Test
    void preview_changesNothingAndIsReadByTheCli() throws Exception {
        StandIn aws = new StandIn(folder, "READY");
        List<String> asked = aws.run(Operation.preview(deployment("null")), Map.of());
        assertEquals(
                Assemblies.of("null").stacks().size(),
                count(asked, " --no-execute-changeset "),
                () -> asked.toString());
        assertEquals(count(asked, "cloudformation deploy "), count(asked, " --no-execute-changeset "));
        assertEquals(1, count(asked, "describe-change-set --change-set-name look-vigia-lake "));
        assumeTrue(StandIn.hasCli(), "The AWS CLI is not installed for python3: its commands are not checked.");
        assertEquals("", aws.refused());
    }

    private List<String> run(
            Operation operation, String profile, String status, Map<String, String> environment, String... arguments)
            throws Exception {
        return new StandIn(folder, status).run(script(operation, profile), environment, arguments);
    }

    private static String script(Operation operation, String profile) {
        return operation.script(deployment(profile));
    }

    private static Deployment deployment(String profile) {
        return new Deployment(
                Profile.shipped(profile),
                Assemblies.of(profile),
                List.of(new Jar("monitor/0123456789abcdef.jar", Path.of("monitor.jar"))));
    }

    private static long count(List<String> asked, String part) {
        return asked.stream().filter(command -> (command + " ").contains(part)).count();
    }

    private static void assertOrder(List<String> asked, String... parts) {
        int[] places = Arrays.stream(parts)
                .mapToInt(part -> IntStream.range(0, asked.size())
                        .filter(place -> (asked.get(place) + " ").startsWith(part))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError(part + " is not in " + String.join("\n", asked))))
                .toArray();
        for (int place = 1; place < places.length; place++) {
            assertTrue(places[place - 1] < places[place], () -> String.join("\n", asked));
        }
    }
}
