package dev.vigia.local.services;

import dev.vigia.transactions.errors.CommandFailed;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.io.file.PathUtils;

/** Clears what an earlier run left in a work folder, and nothing else. */
public final class EmptyFolder {
    private EmptyFolder() {}

    /**
     * Refuses a folder that holds something and was never a work folder, and one that another run is using.
     *
     * @param needed files that the run is going to read, which must not be among those that are cleared
     */
    public static void make(Path folder, List<Path> needed) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        if (!Files.isDirectory(folder)) {
            throw CommandFailed.badInput("Cannot work in " + folder + ": it is a file. Give a folder with --work.");
        }
        List<Path> content = content(folder);
        if (content.isEmpty()) {
            return;
        }
        if (!Files.exists(folder.resolve(LeftByRuns.CLAIM))) {
            throw CommandFailed.badInput("Cannot work in " + folder
                    + ": it holds something that no run has left. Give a new or an empty folder with --work.");
        }
        List<Path> left = content.stream().filter(LeftByRuns::isCleared).toList();
        refuseNeeded(left, needed);
        clear(folder, left);
    }

    private static List<Path> content(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> !entry.getFileName().toString().equals(LeftByRuns.CLAIM))
                    .toList();
        }
    }

    private static void refuseNeeded(List<Path> left, List<Path> needed) {
        for (Path file : needed) {
            if (left.stream().anyMatch(file::startsWith)) {
                throw CommandFailed.badInput("Cannot read " + file
                        + ": it is part of what an earlier run left, which this one clears. Move it, or give another"
                        + " --work.");
            }
        }
    }

    private static void clear(Path folder, List<Path> left) throws IOException {
        try (FileChannel claim = FileChannel.open(folder.resolve(LeftByRuns.CLAIM), StandardOpenOption.WRITE)) {
            if (!locked(claim)) {
                throw CommandFailed.because("Cannot use the work folder " + folder
                        + ": another run is using it. Stop that one, or give another --work.");
            }
            for (Path entry : left) {
                PathUtils.delete(entry);
            }
        }
    }

    private static boolean locked(FileChannel claim) throws IOException {
        try {
            return claim.tryLock() != null;
        } catch (OverlappingFileLockException usedByThisProcess) {
            return false;
        }
    }
}
