package dev.vigia.commands.weekly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vigia.commands.Vigia;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the checks that run before anything is started. */
class WeeklyCommandTest {
    private final StringWriter errors = new StringWriter();
    private final StringWriter output = new StringWriter();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--week 2026-W54 | Invalid value for option '--week': \"2026-W54\" is not a week. Write it as in 2026-W47. See",
                "--week 2026-47 | Invalid value for option '--week': \"2026-47\" is not a week. Write it as in 2026-W47. See",
                "--week 2026-W47 --top 0 | Cannot make tops with --top 0 rows. Give 1 to 1000.",
                "--week 2026-W47 --top 1001 | Cannot make tops with --top 1001 rows. Give 1 to 1000.",
                "--week 2026-W47 --reject-limit 101 | Cannot run with --reject-limit 101.0. Give 0 to 100 percent.",
                "--week 2026-W47 --parallelism 0 | Cannot run with --parallelism 0: it must be 1 or more.",
                "--week 2026-W47 --heap 255 | Cannot run with --heap 255: it must be 256 or more."
            })
    void badUsage_isOneLineAndExitCode2(String options, String message) {
        List<String> arguments = new ArrayList<>(List.of("--music-info", "a", "--listening", "b", "--out", "c"));
        arguments.addAll(List.of(options.split(" ")));
        assertEquals(2, run(arguments.toArray(String[]::new)));
        assertEquals(1, errors.toString().lines().count(), errors::toString);
        assertTrue(errors.toString().startsWith(message), errors::toString);
    }

    @Test
    void missingOptions_areAllNamed() {
        assertEquals(2, run("--listening", "b", "--week", "2026-W47"));
        assertEquals(
                "Missing required options: '--music-info=CSV', '--out=DIR'. See ./vigia weekly --help.",
                errors.toString().strip());
    }

    @Test
    void help_namesTheProgramsOptionsToo() {
        assertEquals(0, run("--help"));
        assertTrue(output.toString().contains("--week=YYYY-Www"), output::toString);
        assertFalse(output.toString().contains("null"), output::toString);
    }

    private int run(String... arguments) {
        List<String> all = new ArrayList<>(List.of("weekly"));
        all.addAll(List.of(arguments));
        return Vigia.commandLine()
                .setErr(new PrintWriter(errors, true))
                .setOut(new PrintWriter(output, true))
                .execute(all.toArray(String[]::new));
    }
}
