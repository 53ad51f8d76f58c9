package dev.vigia.local.services;

import dev.vigia.local.CommandFailed;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The folder that holds the stand-ins' data, claimed so that no two runs write into it at once. */
final class WorkFolder implements AutoCloseable {
    private final Path path;
    private final FileChannel claim;

    private WorkFolder(Path path, FileChannel claim) {
        this.path = path;
        this.claim = claim;
    }

    static WorkFolder claim(Path path) {
        try {
            Path folder = Files.createDirectories(path).toRealPath();
            Files.createDirectories(folder.resolve("logs"));
            FileChannel channel =
                    FileChannel.open(folder.resolve(".in-use"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!locked(channel)) {
                channel.close();
                throw CommandFailed.because("Cannot use the work folder " + folder
                        + ": another run is using it. Stop that one, or give another --work.");
            }
            return new WorkFolder(folder, channel);
        } catch (IOException failure) {
            throw CommandFailed.because("Cannot use the work folder " + path.toAbsolutePath() + ": " + failure
                    + ". Give a --work that can be written to.");
        }
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
