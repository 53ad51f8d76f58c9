package dev.vigia.replay;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files that this process has open, as Linux shows them. */
public final class OpenFiles {
    private static final Path DESCRIPTORS = Path.of("/proc/self/fd");

    private OpenFiles() {}

    /** Returns the open files under {@code folder}; skips the test on systems that do not show them. */
    public static List<String> under(Path folder) throws IOException {
        assumeTrue(Files.isDirectory(DESCRIPTORS), "Only Linux shows the open files of a process under /proc.");
        String prefix = folder.toRealPath() + "/";
        try (Stream<Path> descriptors = Files.list(DESCRIPTORS)) {
            return descriptors
                    .map(OpenFiles::target)
                    .filter(file -> file.startsWith(prefix))
                    .toList();
        }
    }

    /** Returns the file of a descriptor; empty if it is closed by now. */
    private static String target(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (IOException closed) {
            return "";
        }
    }
}
