package dev.vigia.local.demo;

import dev.vigia.local.CommandFailed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Clears what an earlier run left in a work folder, and nothing else. */
final class EmptyFolder {
    private static final String CLAIM = ".in-use";

    private EmptyFolder() {}

    /** Refuses a folder that holds something and was never a work folder, and one that another run is using. */
    static void make(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> content;
        try (Stream<Path> entries = Files.list(folder)) {
            content = entries.filter(entry -> !entry.getFileName().toString().equals(CLAIM))
                    .toList();
        }
        if (content.isEmpty()) {
            return;
        }
        if (!Files.exists(folder.resolve(CLAIM))) {
            throw CommandFailed.badInput("Cannot work in " + folder
                    + ": it holds something that no run has left. Give a new or an empty folder with --work.");
        }
        try (FileChannel claim = FileChannel.open(folder.resolve(CLAIM), StandardOpenOption.WRITE)) {
            if (claim.tryLock() == null) {
                throw CommandFailed.because("Cannot use the work folder " + folder
                        + ": another run is using it. Stop that one, or give another --work.");
            }
            for (Path entry : content) {
                delete(entry);
            }
        }
    }

    private static void delete(Path entry) throws IOException {
        try (Stream<Path> files = Files.walk(entry)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> {
                try {
                    Files.delete(file);
                } catch (IOException failure) {
                    throw new UncheckedIOException(failure);
                }
            });
        }
    }
}
