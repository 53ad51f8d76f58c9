package dev.vigia.aws.states;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vigia.aws.profiles.Profile;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests that a week is made and reported, or its failure is, and that no cluster is left after it. */
class WeeklyTest {
    @TempDir
    private static Path folder;

    private static Definitions emr;
    private static Definitions fargate;
    private WeeklyAccount account;

    @BeforeAll
    static void synthesise() {
        emr = Definitions.of("bank", folder.resolve("emr"));
        fargate = Definitions.of("small", folder.resolve("fargate"));
    }

    @BeforeEach
    void account() {
        account = with(emr);
    }

    @Test
    void week_isMadeFromWhatLandedAndTheNewestWeekBefore() {
        Execution run = account.run(Map.of());

        assertTrue(run.succeeded(), run.toString());
        assertEquals(0, account.clusters);
        List<?> command = account.programs.get(0);
        assertEquals(
                List.of(
                        "--music-info",
                        "s3://vigia-123456789012-raw/landing/music/2026-W46/Music Info.csv",
                        "--listening",
                        "s3://vigia-123456789012-raw/landing/music/2026-W46/User Listening History.csv",
                        "--week",
                        "2026-W46",
                        "--out",
                        "s3://vigia-123456789012-curated",
                        "--reject-limit",
                        "5",
                        "--previous",
                        "s3://vigia-123456789012-raw/landing/music/2026-W44/User Listening History.csv"),
                command.subList(command.indexOf("--music-info"), command.size()));
        assertEquals(4, account.queries.size());
        assertEquals("vigia: week 2026-W46 succeeded", message("Subject"));
        assertTrue(message("Message").contains("\"rowsRead\":900"));
        assertTrue(message("Message").contains("s3://results/4"));
        assertFalse(message("Message").contains("user_id"));
    }

    @Test
    void container_isGivenTheSameProgram() {
        account = with(fargate);

        assertTrue(account.run(Map.of()).succeeded());
        assertEquals(
                List.of("flink", "run", "-t", "local", "-p", "2", "/program/music.jar", "--music-info"),
                account.programs.get(0).subList(0, 8));
    }

    @Test
    void firstWeek_hasNoneBefore() {
        account.raw.keySet().removeIf(key -> key.compareTo("landing/music/2026-W46") < 0);

        assertTrue(account.run(Map.of()).succeeded());
        assertFalse(account.programs.get(0).contains("--previous"));
    }

    @Test
    void week_thatIsNamedIsMade() {
        account.lands("2026-W20", "2026-05-18T03:00:00Z", 4000, "old");

        assertTrue(account.run(Map.of("week", "2026-W20")).succeeded());
        assertTrue(account.programs.get(0).contains("2026-W20"));
    }

    @Test
    void rejectLimit_isThatOfTheProfileUnlessTheInputSaysAnother() {
        account = with(
                Definitions.of(Profile.parse("strict", "weekly:\n  reject-limit: 0.5\n"), folder.resolve("strict")));

        assertTrue(account.run(Map.of()).succeeded());
        assertTrue(account.run(Map.of("rejectLimit", 20)).succeeded());

        assertEquals(
                List.of("0.5", "20"),
                account.programs.stream()
                        .map(program -> program.get(program.indexOf("--reject-limit") + 1))
                        .toList());
    }

    @Test
    void nothingLanded_isToldAndNothingMade() {
        account.raw.clear();

        Execution run = account.run(Map.of());

        assertEquals("No snapshot landed for 2026-W46.", run.cause());
        nothingMade();
    }

    @Test
    void snapshot_thatIsNotNewerIsToldAndNothingMade() {
        account.lands("2026-W46", "2026-11-01T03:00:00Z", 5000, "other");

        Execution run = account.run(Map.of());

        assertEquals("What landed for 2026-W46 is not newer than landing/music/2026-W44/.", run.cause());
        nothingMade();
    }

    @Test
    void snapshot_thatIsTheSameIsNoFailure() {
        account.lands("2026-W46", "2026-11-16T03:00:00Z", 5000, "first");

        assertTrue(account.run(Map.of()).succeeded());
        assertTrue(message("Message").contains("is the same as landing/music/2026-W44/"));
        assertTrue(account.programs.isEmpty());
    }

    @Test
    void snapshot_thatIsEmptyIsToldAndNothingMade() {
        account.lands("2026-W46", "2026-11-16T03:00:00Z", 0, "empty");

        assertEquals("What landed for 2026-W46 is empty.", account.run(Map.of()).cause());
        nothingMade();
    }

    @ParameterizedTest
    @MethodSource("tasks")
    void call_thatFailsIsToldAndLeavesNoCluster(String machine, String state) {
        account.faults.add(machine, state, Fault.refused("Any.ServiceException", Fault.ALWAYS));

        Execution run = account.run(Map.of());

        boolean onlyTells = state.equals("Report");
        assertEquals(onlyTells, run.succeeded(), run.toString());
        assertEquals(onlyTells ? 0 : 1, account.messages.size());
        // What cannot be ended when it is asked to ends itself, when it has been idle.
        assertEquals(state.equals("TerminateCluster"), account.clusters > 0);
    }

    @ParameterizedTest
    @MethodSource("tasks")
    void call_thatIsThrottledOnceIsMadeAgain(String machine, String state) {
        String error =
                switch (state) {
                    case "CreateCluster", "RunStep" -> "ElasticMapReduce.ThrottlingException";
                    default -> "Any.ThrottlingException";
                };
        account.faults.add(machine, state, Fault.refused(error, 1));

        assertTrue(account.run(Map.of()).succeeded());
        assertEquals(0, account.clusters);
    }

    @Test
    void program_thatNeverEndsDoesNotKeepTheCluster() {
        account.faults.add(WeeklyAccount.TOPS, "RunStep", Fault.answerLost());

        assertFalse(account.run(Map.of()).succeeded());
        assertEquals(0, account.clusters);
        assertEquals("vigia: week 2026-W46 failed", message("Subject"));
    }

    @Test
    void partition_thatIsNeverRegisteredIsTold() {
        account.registrationTakes = 3600;

        assertEquals(
                "AwaitPartition: Glue.EntityNotFoundException",
                account.run(Map.of()).cause());
    }

    static Stream<List<String>> tasksOfBoth() {
        return Stream.of(WeeklyAccount.WEEKLY, WeeklyAccount.TOPS)
                .flatMap(machine -> Machines.tasks(emr.machine(machine)).map(state -> List.of(machine, state)))
                .filter(task -> !task.get(1).equals("Download"));
    }

    static Stream<Object[]> tasks() {
        return Stream.concat(tasksOfBoth(), Stream.of(List.of(WeeklyAccount.WEEKLY, "AskQuery")))
                .map(List::toArray);
    }

    private static WeeklyAccount with(Definitions definitions) {
        WeeklyAccount account = new WeeklyAccount(definitions);
        account.lands("2026-W43", "2026-10-26T03:00:00Z", 4000, "zeroth");
        account.lands("2026-W44", "2026-11-02T03:00:00Z", 4500, "first");
        account.lands("2026-W46", "2026-11-16T03:00:00Z", 5000, "second");
        account.lands("2026-W47", "2026-11-20T03:00:00Z", 5500, "third");
        return account;
    }

    private String message(String field) {
        return account.messages.get(0).get(field).toString();
    }

    private void nothingMade() {
        assertEquals(List.of(), account.programs);
        assertEquals(0, account.clusters);
        assertEquals("vigia: week 2026-W46 failed", message("Subject"));
    }
}
