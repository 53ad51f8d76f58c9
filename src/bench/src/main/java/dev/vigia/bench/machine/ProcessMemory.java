package dev.vigia.bench.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Reads the memory of a process. */
public final class ProcessMemory {
    private ProcessMemory() {}

    /** Returns resident bytes; 0 where there is no {@code /proc}. */
    public static long resident(long pid) {
        return bytes(pid, "VmRSS:");
    }

    /** Returns the most resident bytes so far; 0 where there is no {@code /proc}, and for a process that has ended. */
    public static long peak(long pid) {
        return bytes(pid, "VmHWM:");
    }

    private static long bytes(long pid, String field) {
        Path status = Path.of("/proc", Long.toString(pid), "status");
        if (!Files.isReadable(status)) {
            return 0;
        }
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith(field))
                    .findFirst()
                    .map(line ->
                            line.substring(field.length()).replace("kB", "").strip())
                    // What /proc calls kB are KiB.
                    .map(kilobytes -> Long.parseLong(kilobytes) * 1024)
                    .orElse(0L);
        } catch (IOException | UncheckedIOException ended) {
            return 0;
        }
    }
}
