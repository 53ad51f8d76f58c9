package dev.vigia.commands.weekly;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vigia.commands.Vigia;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Generated listening of 2,000 users, 20,000 rows of it and a week later some more, and the command over it. */
final class Music {
    static final String WEEK = "2026-W46";
    static final String NEXT_WEEK = "2026-W47";

    private final Path folder;
    private final Path work;
    private final StringWriter output = new StringWriter();
    private final StringWriter errors = new StringWriter();

    private Music(Path folder, Path work) {
        this.folder = folder;
        this.work = work;
    }

    /** @param work for logs */
    static Music generated(Path folder, Path work, int seed) {
        Music music = new Music(folder, work);
        String[] size = {"--users", "2000", "--rows", "20000", "--tracks", "800"};
        List<String> arguments = new ArrayList<>(List.of("generate", "music", "--out", folder.toString()));
        arguments.addAll(List.of(size));
        arguments.addAll(List.of("--seed", Integer.toString(seed)));
        assertEquals(0, music.execute(arguments), music::errors);
        return music;
    }

    Path info() {
        return folder.resolve("Music Info.csv");
    }

    Path listening() {
        return folder.resolve("User Listening History.csv");
    }

    Path listeningLater() {
        return folder.resolve("later/User Listening History.csv");
    }

    /** The options of the first week. */
    List<String> first(Object out) {
        return options(info(), listening(), WEEK, out);
    }

    /** The same week, compared with an earlier snapshot that has half of its rows. */
    List<String> firstCompared(Object out) throws IOException {
        List<String> rows = Files.readAllLines(listening());
        Path earlier = Files.write(folder.resolve("earlier.csv"), rows.subList(0, rows.size() / 2));
        List<String> options = first(out);
        options.addAll(List.of("--previous", earlier.toString()));
        return options;
    }

    /** The options of the second week, with the first week's snapshot. */
    List<String> second(Object out) {
        List<String> options = options(info(), listeningLater(), NEXT_WEEK, out);
        options.addAll(List.of("--previous", listening().toString()));
        return options;
    }

    static List<String> options(Object info, Object listening, String week, Object out) {
        return new ArrayList<>(List.of(
                "--music-info",
                info.toString(),
                "--listening",
                listening.toString(),
                "--week",
                week,
                "--out",
                out.toString()));
    }

    /** The command's exit code. */
    int weekly(List<String> options) {
        List<String> arguments = new ArrayList<>(List.of("weekly", "--work", work.toString(), "--heap", "512"));
        arguments.addAll(options);
        return execute(arguments);
    }

    /** Returns the results that the last command printed. */
    String output() {
        return output.toString();
    }

    String errors() {
        return errors.toString();
    }

    private int execute(List<String> arguments) {
        output.getBuffer().setLength(0);
        errors.getBuffer().setLength(0);
        return Vigia.commandLine()
                .setOut(new PrintWriter(output, true))
                .setErr(new PrintWriter(errors, true))
                .execute(arguments.toArray(String[]::new));
    }
}
