package dev.vigia.local.flink;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * Flink's classes as a JVM has read and verified them once, for the next one to map into its memory: it starts a second sooner.
 *
 * <p>The first run makes the archive when it ends; it fits these jars and this JVM alone, and whoever finds none for them makes a
 * new one. See JEP 350, "Dynamic CDS Archives".
 */
final class ClassArchive {
    private static final String NAME = "classes-";
    private static final String ARCHIVE = ".jsa";
    /** What the JVM says of classes that it leaves out goes to standard output, which is the program's. */
    private static final String SILENT = "-Xlog:disable";

    private final Path file;
    private final Path unfinished;

    private ClassArchive(Path file) {
        this.file = file;
        this.unfinished = file.resolveSibling(
                file.getFileName() + ".unfinished-" + ProcessHandle.current().pid());
    }

    /**
     * The archive for a class path.
     *
     * @param folder for it, which the build makes and clears
     * @param jars the class path; a JVM that finds a folder on it makes no archive
     */
    static ClassArchive of(Path folder, List<Path> jars) throws IOException {
        StringBuilder key = new StringBuilder(System.getProperty("java.vm.version"));
        for (Path jar : jars) {
            key.append(jar)
                    .append(Files.size(jar))
                    .append(Files.getLastModifiedTime(jar).toMillis());
        }
        return new ClassArchive(
                folder.resolve(NAME + Integer.toHexString(key.toString().hashCode()) + ARCHIVE));
    }

    /** Of the JVM: to use it, or to make it where it is not there yet and can be. */
    List<String> options() {
        if (Files.exists(file)) {
            return List.of(SILENT, "-XX:SharedArchiveFile=" + file);
        }
        return Files.isWritable(file.getParent())
                ? List.of(SILENT, "-XX:ArchiveClassesAtExit=" + unfinished)
                : List.of();
    }

    /** Keeps what the JVM has made, if it came to a good end, and deletes what no JVM will use any more. */
    void keep(boolean sound) throws IOException {
        if (!Files.exists(unfinished)) {
            return;
        }
        if (!sound) {
            Files.delete(unfinished);
            return;
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        for (Path other : others()) {
            Files.deleteIfExists(other);
        }
    }

    private List<Path> others() throws IOException {
        try (Stream<Path> entries = Files.list(file.getParent())) {
            return entries.filter(entry -> entry.getFileName().toString().startsWith(NAME)
                            && entry.getFileName().toString().endsWith(ARCHIVE)
                            && !entry.equals(file))
                    .toList();
        }
    }
}
