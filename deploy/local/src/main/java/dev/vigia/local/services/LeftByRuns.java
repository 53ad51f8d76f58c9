package dev.vigia.local.services;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;

/** Tells what runs leave in a work folder from what somebody else has put there. */
public final class LeftByRuns {
    /** The file whose lock says that a run is using the folder. */
    public static final String CLAIM = ".in-use";

    public static final String ACCOUNT_SECRET = "account-secret";

    private static final Set<String> KEPT = Set.of(CLAIM, ACCOUNT_SECRET);
    private static final Set<String> CLEARED = Set.of(
            "application_properties.json",
            "dynamodb",
            "flink",
            "kinesis",
            "logs",
            "replay",
            "s3",
            "sns",
            "summary.json");

    private LeftByRuns() {}

    /** Whether the next run clears it. */
    public static boolean isCleared(Path entry) {
        return CLEARED.contains(entry.getFileName().toString());
    }

    /** Whether nothing else is in the folder. */
    static boolean areAllIn(Path folder) throws IOException {
        try (Stream<Path> content = Files.list(folder)) {
            return content.allMatch(entry ->
                    isCleared(entry) || KEPT.contains(entry.getFileName().toString()));
        }
    }
}
