package dev.vigia.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class VigiaTest {
    private final StringWriter errors = new StringWriter();
    private final StringWriter output = new StringWriter();
    private final CommandLine vigia =
            Vigia.commandLine().setErr(new PrintWriter(errors)).setOut(new PrintWriter(output));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--help",
                "--version",
                "local --help",
                "local --version",
                "test --help",
                "fetch kaggle --help"
            })
    void help_isDone(String arguments) {
        assertEquals(0, vigia.execute(arguments.isEmpty() ? new String[0] : arguments.split(" ")));
        assertEquals("", errors.toString());
        assertTrue(output.toString().startsWith(arguments.endsWith("--version") ? "Vigía 0.1.0" : "Usage: ./vigia"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "local --wrk here",
                "local --kinesis-port many",
                "local --kinesis-port 65536",
                "fetch",
                "fetch kaggle bank --dataset-version 0",
                "bench kernel --rows 999",
                "bench state --days 19",
                "bench state --job --checkpoints PT0S"
            })
    void badUsage_isOneLineAndExitCode2(String arguments) {
        assertEquals(2, vigia.execute(arguments.split(" ")));
        assertEquals(1, errors.toString().lines().count(), errors::toString);
    }

    @ParameterizedTest
    @CsvSource({"demo --speedupp 3, --speedup", "dmo, demo", "rule check x, rules"})
    void misspeltNames_areAnsweredWithLikelyOnes(String arguments, String likely) {
        assertEquals(2, vigia.execute(arguments.split(" ")));
        assertEquals(1, errors.toString().lines().count(), errors::toString);
        assertTrue(errors.toString().matches("(?s).* Did you mean .*" + likely + ".*"), errors::toString);
    }

    @Test
    void workFolderThatCannotBe_isOneLineAndExitCode1() {
        assertEquals(1, vigia.execute("local", "--work", "/dev/null/work"));
        assertEquals(1, errors.toString().lines().count(), errors::toString);
        assertTrue(errors.toString().startsWith("Cannot use the work folder /dev/null/work: "), errors::toString);
    }
}
