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
    private volatile long lines;
    private volatile boolean outOfSpace;

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

    /** Whether it said that no space is left on the disk. */
    boolean outOfSpace() {
        return outOfSpace;
    }

    /** How many lines were said. */
    long lines() {
        return lines;
    }

    /** Reads on also when the log cannot be written: the process would wait for ever with what it says. */
    private void copy(Process process, Path log) {
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
                LogFile copy = new LogFile(log)) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                copy.add(line);
                hear(line);
            }
        } catch (IOException broken) {
            lastLine = "what it says cannot be read: " + broken.getMessage();
        } finally {
            end.complete(null);
        }
    }

    private void hear(String line) {
        lines++;
        outOfSpace |= DiskSpace.isSaidIn(line);
        Matcher matcher = announcement.matcher(line);
        if (!ready.isDone() && matcher.find()) {
            ready.complete(matcher.group(1));
        } else if (!line.isBlank()) {
            lastLine = line.strip();
        }
    }

    /** A log that ends where it cannot be written any more, as on a full disk. */
    private static final class LogFile implements AutoCloseable {
        private Writer writer;

        LogFile(Path log) {
            try {
                writer = Files.newBufferedWriter(log);
            } catch (IOException unwritable) {
                writer = Writer.nullWriter();
            }
        }

        void add(String line) {
            try {
                writer.write(line);
                writer.write('\n');
                writer.flush();
            } catch (IOException full) {
                close();
                writer = Writer.nullWriter();
            }
        }

        @Override
        public void close() {
            try {
                writer.close();
            } catch (IOException full) {
                writer = Writer.nullWriter();
            }
        }
    }
}
