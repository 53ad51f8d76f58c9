package dev.vigia.local.processes;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Copies what a process says to its log, and listens for the line that says it is ready. */
final class Transcript {
    private final CompletableFuture<String> ready = new CompletableFuture<>();
    private final CompletableFuture<Void> end = new CompletableFuture<>();
    private final Pattern announcement;
    private volatile String lastLine = "";

    Transcript(Pattern announcement) {
        this.announcement = announcement;
    }

    static Transcript of(Process process, Program program) {
        Transcript transcript = new Transcript(program.ready());
        Thread copying = new Thread(() -> transcript.copy(process, program.log()), program.name() + " log");
        copying.setDaemon(true);
        copying.start();
        return transcript;
    }

    /** The first group of the announcement; never completed when the output ends without one. */
    CompletableFuture<String> ready() {
        return ready;
    }

    CompletableFuture<Void> end() {
        return end;
    }

    /** Empty when nothing was said. */
    String lastLine() {
        return lastLine;
    }

    private void copy(Process process, Path log) {
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
                Writer copy = Files.newBufferedWriter(log)) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                copy.write(line);
                copy.write('\n');
                copy.flush();
                hear(line);
            }
        } catch (IOException broken) {
            lastLine = "the log ends here: " + broken.getMessage();
        } finally {
            end.complete(null);
        }
    }

    private void hear(String line) {
        Matcher matcher = announcement.matcher(line);
        if (!ready.isDone() && matcher.find()) {
            ready.complete(matcher.group(1));
        } else if (!line.isBlank()) {
            lastLine = line.strip();
        }
    }
}
