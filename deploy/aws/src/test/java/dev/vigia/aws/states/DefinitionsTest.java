package dev.vigia.aws.states;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for each machine, whatever it does. */
class DefinitionsTest {
    /** Where the right has another name than the call. */
    private static final Map<String, String> RIGHTS = Map.of("lambda:Invoke", "lambda:InvokeFunction");

    @TempDir
    private static Path folder;

    private static Definitions definitions;

    @BeforeAll
    static void synthesise() {
        definitions = Definitions.of("null", folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {Account.RUN, Account.KILL_SWITCH})
    void everyCall_isAllowedByTheRole(String machine) {
        List<String> allowed = definitions.allowed(machine);
        tasks(machine).forEach((state, task) -> assertTrue(allowed.contains(right(task)), state + ": " + allowed));
    }

    @ParameterizedTest
    @ValueSource(strings = {Account.RUN, Account.KILL_SWITCH})
    void everyCall_hasABoundRetriesAndSomewhereToGoWhenItFails(String machine) {
        tasks(machine).forEach((state, task) -> {
            assertTrue(((Number) task.get("TimeoutSeconds")).intValue() <= 910, state);
            assertTrue(task.get("Retry") instanceof List<?>, state);
            List<?> catchers = (List<?>) task.get("Catch");
            Map<?, ?> last = (Map<?, ?>) catchers.get(catchers.size() - 1);
            assertTrue(last.get("ErrorEquals").equals(List.of("States.ALL")), state);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {Account.RUN, Account.KILL_SWITCH})
    void everyErrorThatIsWaitedFor_isOneOfItsCall(String machine) {
        tasks(machine).forEach((state, task) -> Machines.errors(task)
                .filter(error -> !error.equals("Lambda.SdkClientException"))
                .forEach(error -> {
                    String name = error.substring(error.indexOf('.') + 1);
                    assertTrue(Requests.errors(Machines.call(task)).contains(name), state + ": " + error);
                }));
    }

    private static Map<String, Map<String, Object>> tasks(String machine) {
        Map<String, Map<String, Object>> tasks = new TreeMap<>();
        Machines.states(definitions.machine(machine))
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
