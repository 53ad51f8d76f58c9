package dev.vigia.local.flink;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the newest complete checkpoint or savepoint of a job that ended. */
final class Checkpoints {
    private Checkpoints() {}

    /**
     * Returns the newest complete checkpoint, or the savepoint of a stop if that is newer, because files are visible up to it. A
     * checkpoint that was being written when the job died has no {@code _metadata}.
     */
    static Optional<Path> newest(Path checkpoints, Path savepoints) {
        return Stream.of(checkpoints, savepoints)
                .flatMap(Checkpoints::complete)
                // Two may be written in the same millisecond, and the higher number is the later one.
                .max(Comparator.comparing(Checkpoints::written).thenComparing(Checkpoints::number))
                .map(Path::getParent);
    }

    private static Stream<Path> complete(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        // At most three levels: the job's id, chk-N, _metadata. A savepoint has two.
        try (Stream<Path> files = Files.walk(folder, 3)) {
            // A list first, because the folder is closed when this method returns.
            return files.filter(file -> file.getFileName().toString().equals("_metadata")).toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A stop's savepoint is the last of its job. */
    private static int number(Path metadata) {
        String name = metadata.getParent().getFileName().toString();
        return name.startsWith("chk-") ? Integer.parseInt(name.substring("chk-".length())) : Integer.MAX_VALUE;
    }

    private static long written(Path file) {
        try {
            return Files.getLastModifiedTime(file).toMillis();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
