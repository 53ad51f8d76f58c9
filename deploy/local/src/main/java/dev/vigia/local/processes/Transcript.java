package dev.vigia.local.processes;

import dev.vigia.local.work.DiskSpace;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Copies the output of a process to its log, and watches for the line that says it is ready. */
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

    /** Returns a future of the announcement's first group. It never completes if the output ends without one. */
    CompletableFuture<String> ready() {
        return ready;
    }

    CompletableFuture<Void> end() {
        return end;
    }

    /** Returns the last line that is not blank; empty if there was none. */
    String lastLine() {
        return lastLine;
    }

    /** Returns whether the output said that the disk is full. */
    boolean outOfSpace() {
        return outOfSpace;
    }

    /** Returns the number of lines. */
    long lines() {
        return lines;
    }

    /** Reads on even if the log cannot be written: a full pipe would stop the process. */
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
        // Only the copying thread writes it, so that a volatile field without a lock will do.
        lines++;
        outOfSpace |= DiskSpace.isSaidIn(line);
        Matcher matcher = announcement.matcher(line);
        if (!ready.isDone() && matcher.find()) {
            ready.complete(matcher.group(1));
        } else if (!line.isBlank()) {
            lastLine = line.strip();
        }
    }

    /** A log that ends where it can no longer be written, as on a full disk. */
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
