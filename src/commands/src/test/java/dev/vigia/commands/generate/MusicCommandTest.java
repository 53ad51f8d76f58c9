package dev.vigia.commands.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vigia.commands.Vigia;
import dev.vigia.commands.terminal.FailureHandler;
import dev.vigia.evaluation.generate.music.GeneratedMusic;
import dev.vigia.evaluation.generate.music.MusicFiles;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

final class MusicCommandTest {
    private static final String SMALL = "--users 100 --rows 1000 --tracks 60 --seed 7";

    private final StringWriter messages = new StringWriter();

    @TempDir
    Path folder;

    @Test
    void music_writesThreeFilesAndMakesTheFolder() throws IOException {
        Path out = folder.resolve("a/b");
        assertEquals(0, run(SMALL, out), messages.toString());
        assertEquals("", messages.toString());
        assertEquals(Set.of(MusicFiles.INFO, MusicFiles.HISTORY, MusicFiles.LATER_HISTORY), filesIn(out));
        GeneratedMusic expected =
                GeneratedMusic.in(folder.resolve("expected"), MusicFiles.byUser(GeneratedMusic.SMALL, 7));
        for (String file : filesIn(out)) {
            assertEquals(expected.text(file), GeneratedMusic.in(out).text(file));
        }
    }

    @Test
    void music_shuffledAndCompressed() throws IOException {
        assertEquals(0, run(SMALL + " --shuffled --gzip", folder), messages.toString());
        assertEquals(
                Set.of(MusicFiles.INFO + ".gz", MusicFiles.HISTORY + ".gz", MusicFiles.LATER_HISTORY + ".gz"),
                filesIn(folder));
    }

    @Test
    void music_replacesOlderFiles() throws IOException {
        Files.writeString(folder.resolve(MusicFiles.HISTORY), "old");
        assertEquals(0, run(SMALL, folder), messages.toString());
        assertEquals(1_000, GeneratedMusic.in(folder).history().size());
    }

    @Test
    void music_leavesNothingBehindUnderANameThatIsTaken() throws IOException {
        Files.createDirectories(folder.resolve(MusicFiles.HISTORY).resolve("taken"));
        assertEquals(1, run(SMALL, folder));
        assertOneLine("Cannot write");
        assertEquals(Set.of(MusicFiles.INFO), filesIn(folder));
    }

    @Test
    void music_refusesWhatItCannotDoInOneLine() throws IOException {
        Path out = folder.resolve("none");
        assertRefused("--users 0", out, "at least 1 of each");
        assertRefused("--users 11 --rows 10 --tracks 60", out, "Give at least 11 rows");
        assertRefused("--users 10 --rows 361 --tracks 60", out, "Give at most 360 rows");
        assertRefused("--users 2147483647 --rows 2147483647", out, "-Xmx");
        assertRefused("--tracks 2147483647", out, "-Xmx");
        assertTrue(Files.notExists(out));
        Path file = Files.writeString(folder.resolve("file"), "here");
        assertRefused(SMALL, file, "is a file");
        assertRefused(SMALL, file.resolve("below"), "Cannot write into --out");
        assertEquals(2, execute("--rows", "5", "music", "--out", out.toString()));
        assertOneLine("--rows before music means another file");
        assertEquals(2, execute("music"));
        assertTrue(messages.toString().contains("--out"), messages.toString());
    }

    @Test
    void music_explainsItself() {
        StringWriter help = new StringWriter();
        int code = Vigia.commandLine().setOut(new PrintWriter(help, true)).execute("generate", "music", "--help");
        assertEquals(0, code);
        for (String part :
                new String[] {"--shuffled", "--gzip", "--seed", "because counts only grow", "is not known", "Exit codes"
                }) {
            assertTrue(help.toString().contains(part), part);
        }
    }

    private void assertRefused(String arguments, Path out, String part) {
        assertEquals(2, run(arguments, out), arguments);
        assertOneLine(part);
    }

    private void assertOneLine(String part) {
        assertEquals(1, messages.toString().lines().count(), messages.toString());
        assertTrue(messages.toString().contains(part), messages.toString());
    }

    private int run(String arguments, Path out) {
        return execute(
                Stream.of(Stream.of("music"), Stream.of(arguments.split(" ")), Stream.of("--out", out.toString()))
                        .flatMap(part -> part)
                        .toArray(String[]::new));
    }

    private int execute(String... arguments) {
        messages.getBuffer().setLength(0);
        return FailureHandler.installIn(new CommandLine(new GenerateCommand()))
                .setErr(new PrintWriter(messages, true))
                .execute(arguments);
    }

    private static Set<String> filesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .collect(Collectors.toSet());
        }
    }
}
