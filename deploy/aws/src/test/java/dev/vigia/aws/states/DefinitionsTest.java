package dev.vigia.aws.states;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Tests of what holds for every machine, whatever it does. */
class DefinitionsTest {
    private static final String FARGATE = "in a container";

    /** Where the right has another name than the call. */
    private static final Map<String, String> RIGHTS = Map.of(
            "lambda:Invoke", "lambda:InvokeFunction",
            "s3:HeadObject", "s3:GetObject",
            "s3:ListObjectsV2", "s3:ListBucket",
            "elasticmapreduce:CreateCluster", "elasticmapreduce:RunJobFlow",
            "elasticmapreduce:AddStep", "elasticmapreduce:AddJobFlowSteps",
            "elasticmapreduce:TerminateCluster", "elasticmapreduce:TerminateJobFlows");

    private static final List<String> MACHINES =
            List.of(Account.RUN, Account.KILL_SWITCH, WeeklyAccount.WEEKLY, WeeklyAccount.TOPS, FARGATE);

    @TempDir
    private static Path folder;

    private static Definitions nullBudget;
    private static Definitions bank;

    @BeforeAll
    static void synthesise() {
        nullBudget = Definitions.of("null", folder.resolve("null"));
        bank = Definitions.of("bank", folder.resolve("bank"));
    }

    @ParameterizedTest
    @FieldSource("MACHINES")
    void everyCall_isAllowedByTheRole(String machine) {
        List<String> allowed = definitions(machine).allowed(name(machine));
        tasks(machine).forEach((state, task) -> assertTrue(allowed.contains(right(task)), state + ": " + allowed));
    }

    @ParameterizedTest
    @FieldSource("MACHINES")
    void everyCall_hasABoundRetriesAndSomewhereToGoWhenItFails(String machine) {
        tasks(machine).forEach((state, task) -> {
            assertTrue(((Number) task.get("TimeoutSeconds")).intValue() > 0, state);
            assertTrue(task.get("Retry") instanceof List<?>, state);
            List<?> catchers = (List<?>) task.get("Catch");
            Map<?, ?> last = (Map<?, ?>) catchers.get(catchers.size() - 1);
            assertTrue(last.get("ErrorEquals").equals(List.of("States.ALL")), state);
        });
    }

    @ParameterizedTest
    @FieldSource("MACHINES")
    void everyErrorThatIsWaitedFor_isOneOfItsCall(String machine) {
        tasks(machine).forEach((state, task) -> Machines.errors(task)
                .filter(error -> !error.equals("Lambda.SdkClientException"))
                .forEach(error -> {
                    String name = error.substring(error.indexOf('.') + 1);
                    assertTrue(known(Machines.call(task), name), state + ": " + error);
                }));
    }

    /** A machine whose time is over cleans up no more. */
    @Test
    void cluster_isEndedBeforeItsMachineIs() {
        Map<String, Object> definition = bank.machine(WeeklyAccount.TOPS);
        int longest = tasks(WeeklyAccount.TOPS).values().stream()
                .mapToInt(task -> ((Number) task.get("TimeoutSeconds")).intValue())
                .sum();

        assertTrue(longest < ((Number) definition.get("TimeoutSeconds")).intValue());
    }

    /** The SDK for Java, whose names a machine sees, ends all of them alike. */
    private static boolean known(String call, String error) {
        return Requests.errors(call).contains(error)
                || Requests.errors(call).contains(error.replaceFirst("Exception$", ""));
    }

    private static Definitions definitions(String machine) {
        return machine.startsWith(WeeklyAccount.WEEKLY) ? bank : nullBudget;
    }

    private static String name(String machine) {
        return machine.equals(FARGATE) ? WeeklyAccount.TOPS : machine;
    }

    private static Map<String, Map<String, Object>> tasks(String machine) {
        Map<String, Map<String, Object>> tasks = new TreeMap<>();
        Machines.states(definitions(machine).machine(name(machine)))
                .filter(state -> "Task".equals(state.getValue().get("Type")))
                .forEach(state -> tasks.put(state.getKey(), state.getValue()));
        return tasks;
    }

    private static String right(Map<String, Object> task) {
        String[] call = Machines.call(task)
                .replaceFirst("^aws-sdk:", "")
                .replaceFirst("\\.sync(:2)?$", "")
                .split(":");
        String right = call[0] + ":" + call[1].substring(0, 1).toUpperCase(Locale.ROOT) + call[1].substring(1);
        return RIGHTS.getOrDefault(right, right).replace("kinesisanalyticsv2:", "kinesisanalytics:");
    }
}
