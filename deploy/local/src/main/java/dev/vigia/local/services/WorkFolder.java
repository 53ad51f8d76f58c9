package dev.vigia.local.services;

import dev.vigia.local.CommandFailed;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;

/** The folder that holds the stand-ins' data, claimed so that no two runs write into it at once. */
final class WorkFolder implements AutoCloseable {
    private final Path path;
    private final boolean closedToOthers;
    private final FileChannel claim;

    private WorkFolder(Path path, boolean closedToOthers, FileChannel claim) {
        this.path = path;
        this.closedToOthers = closedToOthers;
        this.claim = claim;
    }

    static WorkFolder claim(Path path) {
        try {
            boolean closed = closed(path);
            Path folder = path.toRealPath();
            FileChannel channel =
                    FileChannel.open(folder.resolve(".in-use"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!locked(channel)) {
                channel.close();
                throw CommandFailed.because("Cannot use the work folder " + folder
                        + ": another run is using it. Stop that one, or give another --work.");
            }
            return new WorkFolder(folder, closed, channel);
        } catch (IOException failure) {
            throw CommandFailed.because("Cannot use the work folder " + path.toAbsolutePath() + ": " + failure
                    + ". Give a --work that can be written to.");
        }
    }

    /** Makes the folder with the stores in it, all closed to others; a folder that holds something already stays as it is. */
    private static boolean closed(Path path) throws IOException {
        boolean closed = holdsSomething(path) || OwnerOnly.folder(path);
        closed &= OwnerOnly.folder(path.resolve("logs"));
        for (LocalService service : LocalService.values()) {
            closed &= OwnerOnly.folder(path.resolve(service.folder));
        }
        return closed;
    }

    private static boolean holdsSomething(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return false;
        }
        try (Stream<Path> content = Files.list(path)) {
            return content.findAny().isPresent();
        }
    }

    /** Whether nobody but the owner can read what the services keep. */
    boolean closedToOthers() {
        return closedToOthers;
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
