package dev.vigia.local.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** How much of the machine's memory a process holds. */
final class ProcessMemory {
    private static final String FIELD = "VmRSS:";

    private ProcessMemory() {}

    /** Resident bytes; 0 where there is no {@code /proc}. */
    static long resident(long pid) {
        Path status = Path.of("/proc", Long.toString(pid), "status");
        if (!Files.isReadable(status)) {
            return 0;
        }
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith(FIELD))
                    .findFirst()
                    .map(line ->
                            line.substring(FIELD.length()).replace("kB", "").strip())
                    .map(kilobytes -> Long.parseLong(kilobytes) * 1024)
                    .orElse(0L);
        } catch (IOException ended) {
            return 0;
        }
    }
}
