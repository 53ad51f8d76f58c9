package dev.vigia.commands.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vigia.commands.Vigia;
import dev.vigia.commands.terminal.FailureHandler;
import dev.vigia.evaluation.generate.bank.GeneratedBank;
import dev.vigia.evaluation.generate.cards.CardFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

final class GenerateCommandTest {
    private final StringWriter errors = new StringWriter();

    @TempDir
    Path folder;

    @Test
    void generate_writesTheFileAndNothingBesideIt() throws IOException {
        Path file = folder.resolve("bank.csv");
        assertEquals(0, run("--rows", "50", "--seed", "7", "--out", file.toString()));
        assertEquals(GeneratedBank.text(50, 7), Files.readString(file));
        assertEquals(List.of(file), filesInFolder());
        assertEquals("", errors.toString());
    }

    @Test
    void generate_compressesWhatEndsInGz() throws IOException {
        Path file = folder.resolve("bank.csv.gz");
        assertEquals(0, run("--rows", "50", "--seed", "7", "--out", file.toString()));
        try (InputStream text = new GZIPInputStream(Files.newInputStream(file))) {
            assertEquals(GeneratedBank.text(50, 7), new String(text.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void generate_replacesAnOlderFile() throws IOException {
        Path file = Files.writeString(folder.resolve("bank.csv"), "old");
        assertEquals(0, run("--rows", "1", "--seed", "7", "--out", file.toString()));
        assertEquals(GeneratedBank.text(1, 7), Files.readString(file));
    }

    @Test
    void generate_writesToStandardOutputWithoutAFile() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        assertEquals(0, withStandardOutput(bytes, "--rows", "20", "--seed", "7"));
        assertEquals(GeneratedBank.text(20, 7), bytes.toString(StandardCharsets.UTF_8));
    }

    @Test
    void generate_failsWhenTheReaderHasGone() {
        OutputStream closed = new OutputStream() {
            @Override
            public void write(int unused) throws IOException {
                throw new IOException("closed");
            }
        };
        assertEquals(1, withStandardOutput(closed, "--rows", "20"));
        assertOneLine("its reader has gone");
    }

    @Test
    void generate_leavesNothingBehindWhenItCannotBeMovedIntoPlace() throws IOException {
        Path file = folder.resolve("bank.csv");
        Path blocked = Files.createDirectory(folder.resolve(".bank.csv.unfinished"));
        assertEquals(1, run("--rows", "5", "--out", file.toString()));
        assertOneLine("Cannot write");
        assertFalse(Files.exists(file));
        assertFalse(Files.exists(blocked));
    }

    @Test
    void generate_refusesWhatItCannotDoInOneLine() throws IOException {
        assertEquals(2, run("--rows", "0", "--out", folder.resolve("bank.csv").toString()));
        assertOneLine("at least 1");
        assertEquals(
                2,
                run("--rows", "2147483647", "--out", folder.resolve("bank.csv").toString()));
        assertOneLine("-Xmx");
        assertEquals(
                2, run("--rows", "5", "--out", folder.resolve("no/bank.csv").toString()));
        assertOneLine("Create it");
        assertEquals(2, run("--rows", "5", "--out", folder.toString()));
        assertOneLine("it is a folder");
        assertEquals(2, run("--rows", "many"));
        assertEquals(List.of(), filesInFolder());
    }

    @Test
    void generate_explainsItself() {
        StringWriter help = new StringWriter();
        int code = Vigia.commandLine().setOut(new PrintWriter(help, true)).execute("generate", "--help");
        assertEquals(0, code);
        for (String option : new String[] {"--rows", "--seed", "--out", "Exit codes", "Examples"}) {
            assertTrue(help.toString().contains(option), option);
        }
    }

    @Test
    void labelled_writesTheCardFile() throws IOException {
        Path file = folder.resolve("cards.csv");
        String[] arguments = "labelled --customers 20 --terminals 500 --days 9 --seed 7 --out".split(" ");
        assertEquals(0, run(with(arguments, file.toString())), errors.toString());
        StringWriter text = new StringWriter();
        new CardFile(new CardFile.Size(20, 500, 9), 7).write(text);
        assertEquals(text.toString(), Files.readString(file));
        assertEquals(List.of(file), filesInFolder());
        assertEquals("", errors.toString());
    }

    @Test
    void labelled_refusesWhatItCannotDoInOneLine() throws IOException {
        String file = folder.resolve("cards.csv").toString();
        assertEquals(2, run("labelled", "--customers", "0", "--out", file));
        assertOneLine("at least 1");
        assertEquals(2, run("labelled", "--days", "30000", "--out", file));
        assertOneLine("at most 24855 days");
        for (String option : new String[] {"--customers", "--terminals"}) {
            assertEquals(2, run("labelled", option, "2147483647", "--out", file));
            assertOneLine("-Xmx");
        }
        assertEquals(2, run("--rows", "5", "labelled", "--out", file));
        assertOneLine("--rows before labelled means another file");
        assertEquals(2, run("labelled", "--out", folder.toString()));
        assertOneLine("it is a folder");
        assertEquals(List.of(), filesInFolder());
    }

    private static String[] with(String[] arguments, String last) {
        return Stream.concat(Stream.of(arguments), Stream.of(last)).toArray(String[]::new);
    }

    private int run(String... arguments) {
        errors.getBuffer().setLength(0);
        return FailureHandler.installIn(new CommandLine(new GenerateCommand()))
                .setErr(new PrintWriter(errors, true))
                .execute(arguments);
    }

    private int withStandardOutput(OutputStream bytes, String... arguments) {
        PrintStream before = System.out;
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            return run(arguments);
        } finally {
            System.setOut(before);
        }
    }

    private void assertOneLine(String part) {
        assertEquals(1, errors.toString().lines().count(), errors.toString());
        assertTrue(errors.toString().contains(part), errors.toString());
    }

    private List<Path> filesInFolder() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
