package dev.vigia.local.services;

import dev.vigia.transactions.errors.CommandFailed;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** The folder that holds the stand-ins' data, claimed so that no two runs write into it at once. */
final class WorkFolder implements AutoCloseable {
    private static final String STORES_OPEN =
            "Others who use this machine may read %s: its file system does not keep them"
                    + " out. Give a --work elsewhere if that matters.";
    private static final String OPEN =
            "Others who use this machine can open the work folder %s. It holds more than runs leave,"
                    + " so its permissions stay as they are. What a run keeps in it is closed to them. To close the folder, too: chmod"
                    + " 700 %s";

    private final Path path;
    /** {@code null} if it is not. */
    private final String openToOthers;

    private final FileChannel claim;

    private WorkFolder(Path path, String openToOthers, FileChannel claim) {
        this.path = path;
        this.openToOthers = openToOthers;
        this.claim = claim;
    }

    static WorkFolder claim(Path path) {
        try {
            boolean closed = closed(path);
            Path folder = path.toRealPath();
            String open = !storesClosed(folder)
                    ? STORES_OPEN.formatted(folder)
                    : closed ? null : OPEN.formatted(folder, folder);
            FileChannel channel = FileChannel.open(
                    folder.resolve(LeftByRuns.CLAIM), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!locked(channel)) {
                channel.close();
                throw CommandFailed.because("Cannot use the work folder " + folder
                        + ": another run is using it. Stop that one, or give another --work.");
            }
            return new WorkFolder(folder, open, channel);
        } catch (IOException failure) {
            throw CommandFailed.because("Cannot use the work folder " + path.toAbsolutePath() + ": " + failure
                    + ". Give a --work that can be written to.");
        }
    }

    /** Makes the folder, or closes one that runs alone have used; one that holds anything else keeps its permissions. */
    private static boolean closed(Path path) throws IOException {
        boolean ours = !Files.isDirectory(path) || LeftByRuns.areAllIn(path);
        return ours ? OwnerOnly.folder(path) : OwnerOnly.isClosed(path);
    }

    /** Makes the folders of the stores in it, all closed to others as far as the file system can do that. */
    private static boolean storesClosed(Path path) throws IOException {
        boolean closed = OwnerOnly.folder(path.resolve("logs"));
        for (LocalService service : LocalService.values()) {
            closed &= OwnerOnly.folder(path.resolve(service.folder));
        }
        return closed;
    }

    /** What to tell the user if others on this machine can open the folder; empty if they cannot. */
    Optional<String> openToOthers() {
        return Optional.ofNullable(openToOthers);
    }

    Path of(LocalService service) {
        return path.resolve(service.folder);
    }

    /** @param starts how often the service was started before; each start has a log of its own */
    Path log(LocalService service, int starts) {
        return path.resolve("logs").resolve(service.folder + (starts == 0 ? "" : "-" + starts) + ".log");
    }

    @Override
    public void close() {
        try {
            claim.close();
        } catch (IOException failure) {
            throw CommandFailed.because("Cannot release the work folder " + path + ": " + failure.getMessage() + ".");
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException usedByThisProcess) {
            return false;
        }
    }
}
