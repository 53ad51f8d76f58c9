package dev.vigia.local.work;

import dev.vigia.transactions.errors.ExplainedFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.io.file.PathUtils;

/** The results that an earlier run left in a work folder. Nothing else in the folder is ever deleted. */
public final class EarlierRun {
    private EarlierRun() {}

    /**
     * Deletes the results. Refuses a folder that holds something and was never a work folder, and one that another run is using.
     *
     * @param needed files that the next run reads, which must not be among the results
     */
    public static void clear(Path folder, List<Path> needed) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        if (!Files.isDirectory(folder)) {
            throw ExplainedFailure.badInput("Cannot work in " + folder + ": it is a file. Give a folder with --work.");
        }
        List<Path> content = content(folder);
        if (content.isEmpty()) {
            return;
        }
        if (!Files.exists(folder.resolve(RunEntries.CLAIM))) {
            throw ExplainedFailure.badInput("Cannot work in " + folder
                    + ": it holds something that no run has left. Give a new or an empty folder with --work.");
        }
        List<Path> results = content.stream().filter(RunEntries::isCleared).toList();
        refuseNeeded(results, needed);
        delete(folder, results);
    }

    private static List<Path> content(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> !entry.getFileName().toString().equals(RunEntries.CLAIM))
                    .toList();
        }
    }

    private static void refuseNeeded(List<Path> results, List<Path> needed) {
        for (Path file : needed) {
            if (results.stream().anyMatch(file::startsWith)) {
                throw ExplainedFailure.badInput("Cannot read " + file
                        + ": it is part of what an earlier run left, which this one clears. Move it, or give another"
                        + " --work.");
            }
        }
    }

    private static void delete(Path folder, List<Path> results) throws IOException {
        try (Claim claim = Claim.of(folder)) {
            for (Path entry : results) {
                PathUtils.delete(entry);
            }
        }
    }
}
