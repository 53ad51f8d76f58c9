package dev.vigia.local.work;

import dev.vigia.transactions.errors.ExplainedFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The folder for the data and logs of programs, claimed so that no two runs write into it at once. */
public final class WorkFolder implements AutoCloseable {
    private static final String LOGS = "logs";
    private static final String STORES_OPEN =
            "Others who use this machine may read %s: its file system does not keep them"
                    + " out. Give a --work elsewhere if that matters.";
    private static final String OPEN =
            "Others who use this machine can open the work folder %s. It holds more than runs leave,"
                    + " so its permissions stay as they are. What a run keeps in it is closed to them. To close the folder, too: chmod"
                    + " 700 %s";

    private final Path path;
    /** A sentence for the user; {@code null} if others cannot open the folder. */
    private final String openToOthers;

    private final Claim claim;

    private WorkFolder(Path path, String openToOthers, Claim claim) {
        this.path = path;
        this.openToOthers = openToOthers;
        this.claim = claim;
    }

    /**
     * Makes the folder if it does not exist, claims it, and closes it to others as far as the file system can do that.
     *
     * @param stores names of the programs' own folders, which are made in it
     */
    public static WorkFolder claim(Path path, List<String> stores) {
        try {
            boolean closed = closed(path);
            Path folder = path.toRealPath();
            String open = !storesClosed(folder, stores)
                    ? STORES_OPEN.formatted(folder)
                    : closed ? null : OPEN.formatted(folder, folder);
            return new WorkFolder(folder, open, Claim.of(folder));
        } catch (IOException failure) {
            throw ExplainedFailure.because("Cannot use the work folder " + path.toAbsolutePath() + ": " + failure
                    + ". Give a --work that can be written to.");
        }
    }

    /** Closes a folder that only runs have used. One that holds anything else keeps its permissions. */
    private static boolean closed(Path path) throws IOException {
        boolean ours = !Files.isDirectory(path) || RunEntries.areAllIn(path);
        return ours ? OwnerOnly.folder(path) : OwnerOnly.isClosed(path);
    }

    private static boolean storesClosed(Path path, List<String> stores) throws IOException {
        boolean closed = OwnerOnly.folder(path.resolve(LOGS));
        for (String store : stores) {
            // Not &&, because every folder has to be made.
            closed &= OwnerOnly.folder(path.resolve(store));
        }
        return closed;
    }

    /** Returns a sentence for the user if others on this machine can open the folder. */
    public Optional<String> openToOthers() {
        return Optional.ofNullable(openToOthers);
    }

    public Path store(String name) {
        return path.resolve(name);
    }

    /** @param starts how often the program was started before; each start has a log of its own */
    public Path log(String program, int starts) {
        return path.resolve(LOGS).resolve(program + (starts == 0 ? "" : "-" + starts) + ".log");
    }

    @Override
    public void close() {
        try {
            claim.close();
        } catch (IOException failure) {
            throw ExplainedFailure.because(
                    "Cannot release the work folder " + path + ": " + failure.getMessage() + ".");
        }
    }
}
