package dev.vigia.bench.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Describes this machine, for the figures that are measured on it. */
public final class Machine {
    private static final Path PROCESSORS = Path.of("/proc/cpuinfo");
    private static final Path MEMORY = Path.of("/proc/meminfo");

    private Machine() {}

    /** Returns for example {@code 2 cores (AMD EPYC 7R13), 23 GiB, Linux 6.1, Java 17.0.15}. */
    public static String description() {
        return Runtime.getRuntime().availableProcessors() + " cores ("
                + field(PROCESSORS, "model name", "unknown model")
                + "), " + memory() + ", " + System.getProperty("os.name") + " " + System.getProperty("os.version")
                + ", Java " + System.getProperty("java.version");
    }

    private static String memory() {
        String kilobytes = field(MEMORY, "MemTotal", "").replace(" kB", "");
        // What /proc calls kB are KiB.
        return kilobytes.isEmpty() ? "unknown memory" : Long.parseLong(kilobytes) / (1 << 20) + " GiB";
    }

    private static String field(Path file, String name, String otherwise) {
        if (!Files.isReadable(file)) {
            return otherwise;
        }
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(name))
                    .findFirst()
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .orElse(otherwise);
        } catch (IOException unreadable) {
            return otherwise;
        }
    }
}
