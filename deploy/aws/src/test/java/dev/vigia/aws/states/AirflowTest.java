package dev.vigia.aws.states;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.vigia.aws.profiles.Profile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests of the DAG for Airflow: it is read by Python's own compiler, and has the order in which the state machine calls. */
class AirflowTest {
    private static final Path DAG = Path.of("../airflow/vigia_weekly.py");

    @TempDir
    private Path folder;

    @Test
    void dag_hasTheOrderOfTheStateMachine() throws Exception {
        Path script = folder.resolve("order.py");
        Files.write(
                script,
                AirflowTest.class
                        .getResourceAsStream("/dev/vigia/aws/airflow/order.py")
                        .readAllBytes());

        assertEquals(calls(), List.of(python(script.toString(), DAG.toString()).split("\\R")));
    }

    @Test
    void dag_givesTheProgramTheOptionsOfTheStateMachine() throws IOException {
        Set<String> options = new TreeSet<>();
        Matcher option = Pattern.compile("\"(--[a-z-]+)\"").matcher(Files.readString(DAG));
        while (option.find()) {
            options.add(option.group(1));
        }

        assertEquals(
                machine().programs.get(0).stream()
                        .map(Object::toString)
                        .filter(argument -> argument.startsWith("--"))
                        .collect(Collectors.toCollection(TreeSet::new)),
                options);
    }

    /** Returns the calls of the week, with those of the nested machine. */
    private List<String> calls() {
        return machine().callers.stream()
                .filter(state -> !state.equals("MakeTops"))
                .map(state -> state.equals("AskQuery") ? "AskQueries" : state)
                .distinct()
                .collect(Collectors.toList());
    }

    /** Returns an account after a week that is downloaded and made on a cluster. */
    private WeeklyAccount machine() {
        Profile profile = Profile.parse("airflow", "weekly:\n  engine: emr\n  download: yes\n");
        WeeklyAccount account = new WeeklyAccount(Definitions.of(profile, folder.resolve("synthesis")));
        account.lands("2026-W44", "2026-11-02T03:00:00Z", 4500, "first");
        account.run(Map.of());
        return account;
    }

    private static String python(String... arguments) throws IOException, InterruptedException {
        Process process;
        try {
            process = new ProcessBuilder("python3", arguments[0], arguments[1])
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException missing) {
            return abort("The DAG is not read: python3 is not here.");
        }
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertEquals(0, process.waitFor(), said);
        return said;
    }
}
