package dev.vigia.local.flink;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * An archive of Flink's classes, read and verified by one JVM, that the next one maps into its memory to start sooner.
 *
 * <p>The first run makes the archive when it ends. It fits only these jars and this JVM; a run that finds none for them makes a
 * new one. See JEP 350, "Dynamic CDS Archives".
 */
final class ClassArchive {
    private static final String NAME = "classes-";
    private static final String ARCHIVE = ".jsa";
    /** The JVM would warn of classes that it leaves out on standard output, which belongs to the program. */
    private static final String SILENT = "-Xlog:disable";

    private final Path file;
    private final Path unfinished;
    private final String prefix;

    private ClassArchive(Path file, String prefix) {
        this.file = file;
        this.prefix = prefix;
        // Named after this process, because two first runs may end at the same time.
        this.unfinished = file.resolveSibling(
                file.getFileName() + ".unfinished-" + ProcessHandle.current().pid());
    }

    /**
     * Returns the archive of a program's classes.
     *
     * @param folder the folder for it, which the build makes and clears
     * @param program programs of different names load different classes
     * @param jars the class path; a JVM that finds a folder on it makes no archive
     */
    static ClassArchive of(Path folder, String program, List<Path> jars) throws IOException {
        StringBuilder key = new StringBuilder(System.getProperty("java.vm.version"));
        for (Path jar : jars) {
            key.append(jar)
                    .append(Files.size(jar))
                    .append(Files.getLastModifiedTime(jar).toMillis());
        }
        String prefix = NAME + program + "-";
        // Four bytes of hash are enough: a JVM checks by itself that an archive fits, and starts without it if not.
        return new ClassArchive(
                folder.resolve(prefix + Integer.toHexString(key.toString().hashCode()) + ARCHIVE), prefix);
    }

    /** Returns options of the JVM that use the archive, or make it if it does not exist and can be written. */
    List<String> options() {
        if (Files.exists(file)) {
            return List.of(SILENT, "-XX:SharedArchiveFile=" + file);
        }
        return Files.isWritable(file.getParent())
                ? List.of(SILENT, "-XX:ArchiveClassesAtExit=" + unfinished)
                : List.of();
    }

    /** Keeps a new archive if the JVM ended well, and deletes those that no JVM will use any more. */
    void keep(boolean sound) {
        try {
            if (!sound) {
                Files.deleteIfExists(unfinished);
            } else if (Files.exists(unfinished)) {
                Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
                for (Path other : others()) {
                    Files.deleteIfExists(other);
                }
            }
        } catch (IOException unusable) {
            // A run without an archive starts later, and does the same.
            unfinished.toFile().delete();
        }
    }

    private List<Path> others() throws IOException {
        try (Stream<Path> entries = Files.list(file.getParent())) {
            return entries.filter(entry -> entry.getFileName().toString().startsWith(prefix)
                            && entry.getFileName().toString().endsWith(ARCHIVE)
                            && !entry.equals(file))
                    .toList();
        }
    }
}
