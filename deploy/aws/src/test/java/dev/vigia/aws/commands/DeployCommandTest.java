package dev.vigia.aws.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeployCommandTest {
    private final StringWriter errors = new StringWriter();
    private final StringWriter output = new StringWriter();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"--help", "synth --help", "diff --help", "cost --help", "run --help", "--version"})
    void help_isDone(String arguments) {
        assertEquals(0, run(arguments.split(" ")));
        assertEquals("", errors.toString());
        assertTrue(output.toString().startsWith(arguments.equals("--version") ? "Vigía" : "Usage: ./vigia deploy"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nonsense | Unmatched argument at index 0: 'nonsense'. See ./vigia deploy --help.",
                "synth --profile none.yaml | Cannot read profile none.yaml: it is no file. Give one, or one of null, small, bank.",
                "run sideways | Cannot print \"sideways\". Give one of first, update, rollback, restore, teardown.",
                "cost --times 0 | Cannot estimate with --times 0: it must be 1 or more.",
                "cost --region mars | Cannot estimate for mars: no prices are listed. Give one of us-east-1, ap-south-1."
            })
    void badUsage_isOneLineAndExitCode2(String arguments, String message) {
        assertEquals(2, run(arguments.split(" ")));
        assertEquals(message, errors.toString().strip());
    }

    @Test
    void profileWithMistakes_namesThemAll() throws IOException {
        Path file = folder.resolve("mine.yaml");
        Files.writeString(file, "prefix: X\nstreams:\n  shards: none\n");
        assertEquals(2, run("synth", "--profile", file.toString()));
        assertTrue(errors.toString().contains("mine.yaml:1:"), errors::toString);
        assertTrue(errors.toString().contains("mine.yaml:3:"), errors::toString);
    }

    @Test
    void diff_withoutAnEarlierSynthesisIsBadInput() {
        assertEquals(2, run("diff", "--against", folder.toString()));
        assertTrue(errors.toString().startsWith("Cannot compare with " + folder), errors::toString);
    }

    private int run(String... arguments) {
        return DeployCommand.commandLine()
                .setErr(new PrintWriter(errors, true))
                .setOut(new PrintWriter(output, true))
                .execute(arguments);
    }
}
