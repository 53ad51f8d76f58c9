package dev.vigia.commands.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vigia.commands.terminal.FailureHandler;
import dev.vigia.replay.Sample;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ReplayCommandTest {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private final ByteArrayOutputStream messages = new ByteArrayOutputStream();

    @Test
    void command_dryRunSaysWhatItWouldDo() throws IOException {
        Path file = Files.writeString(
                folder.resolve("rows.csv"), Sample.csv(120, 1) + "x\n" + Sample.row("T1", 1, 1, 1) + "x\n");
        assertEquals(0, run("--input", file.toString(), "--dry-run", "--speedup", "max"));
        assertTrue(text(output).contains("rows             121"), text(output));
        assertTrue(text(output).contains("no rows          1"), text(output));
        assertTrue(text(output).contains("unreadable       1"), text(output));
        assertTrue(text(output).contains("1: BAD_AMOUNT: TransactionAmount (INR) is not "), text(output));
    }

    @Test
    void command_moreThanTheLimitCannotBeJudgedIsTwo() throws IOException {
        Path file = Files.writeString(
                folder.resolve("rows.csv"), Sample.csv(9, 1) + "x\n" + Sample.row("T1", 1, 1, 1) + "x\n");
        assertEquals(2, run("--input", file.toString(), "--dry-run"));
        String message = text(messages);
        assertEquals(1, message.lines().count(), message);
        assertTrue(message.contains("18.2 % of its 11 records cannot be judged, and the limit is 5 %."), message);
        assertTrue(message.contains("1: BAD_AMOUNT: TransactionAmount (INR) is not "), message);
        assertTrue(message.contains(", first at line 12; 1: 1 field instead of 9, first at line 11."), message);
        assertEquals(0, run("--input", file.toString(), "--dry-run", "--quarantine-limit", "18.5%"));
        assertEquals(2, run("--input", file.toString(), "--dry-run", "--quarantine-limit", "18"));
    }

    @Test
    void command_missingInputOrMappingIsOneLineAndTwo() {
        assertEquals(2, run("--input", folder.resolve("none.csv").toString(), "--dry-run"));
        assertTrue(text(messages).contains("there is no such file"), text(messages));
        assertEquals(1, text(messages).lines().count());
        messages.reset();
        assertEquals(
                2,
                run("--input", "x.csv", "--mapping", folder.resolve("none.yaml").toString(), "--dry-run"));
        assertEquals(1, text(messages).lines().count());
    }

    @Test
    void command_badUsageIsTwo() {
        assertEquals(2, run("--input", "x.csv", "--speedup", "fast"));
        assertEquals(2, run("--input", "x.csv", "--speedup", "0"));
        assertEquals(2, run("--input", "-", "--resume"));
    }

    @Test
    void command_aggregateOfMoreBytesThanAnIntHoldsIsTwo() throws IOException {
        Path file = Files.writeString(folder.resolve("rows.csv"), Sample.csv(9, 1));
        assertEquals(0, run("--input", file.toString(), "--dry-run", "--aggregate-kb", "1"));
        assertEquals(2, run("--input", file.toString(), "--dry-run", "--aggregate-kb", "4194305"));
        assertEquals(2, run("--input", file.toString(), "--dry-run", "--aggregate-kb", "-4194303"));
    }

    private int run(String... options) {
        List<String> arguments = new ArrayList<>(List.of("--stream", "transactions"));
        arguments.addAll(List.of(options));
        return FailureHandler.installIn(new CommandLine(new ReplayCommand()))
                .setOut(new PrintWriter(output, true))
                .setErr(new PrintWriter(messages, true))
                .execute(arguments.toArray(new String[0]));
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
