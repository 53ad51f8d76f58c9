package dev.vigia.local.work;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;

/** The files and folders that runs make in a work folder, by name. All others belong to somebody else. */
public final class RunEntries {
    /** The file whose lock says that a run is using the folder. */
    static final String CLAIM = ".in-use";

    /** The file with the account secret, kept from run to run so that an account keeps its token. */
    public static final String ACCOUNT_SECRET = "account-secret";

    public static final String PROPERTIES = "application_properties.json";
    public static final String SUMMARY = "summary.json";
    public static final String JOB = "flink";
    public static final String REPLAY = "replay";

    private static final Set<String> KEPT = Set.of(CLAIM, ACCOUNT_SECRET);
    private static final Set<String> CLEARED =
            Set.of(PROPERTIES, "dynamodb", JOB, "kinesis", "logs", REPLAY, "s3", "sns", SUMMARY);

    private RunEntries() {}

    /** Returns whether the next run deletes it. */
    static boolean isCleared(Path entry) {
        return CLEARED.contains(entry.getFileName().toString());
    }

    /** Returns whether nothing else is in the folder. */
    static boolean areAllIn(Path folder) throws IOException {
        try (Stream<Path> content = Files.list(folder)) {
            return content.allMatch(entry ->
                    isCleared(entry) || KEPT.contains(entry.getFileName().toString()));
        }
    }
}
