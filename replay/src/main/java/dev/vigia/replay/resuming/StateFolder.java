package dev.vigia.replay.resuming;

import dev.vigia.replay.reading.UnusableInput;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The folder of one replay's progress file and temporary files. A lock keeps other replays out. */
public final class StateFolder implements Closeable {
    public final Path path;

    private final FileChannel lock;

    private StateFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    public static StateFolder open(Path path) throws UnusableInput {
        try {
            Files.createDirectories(path);
            return locked(
                    path, FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE));
        } catch (IOException refused) {
            throw new UnusableInput(
                    "Cannot keep the replay's progress in " + path + ": " + refused
                            + ". Give a folder that can be written to with --state.",
                    refused);
        }
    }

    private static StateFolder locked(Path path, FileChannel channel) throws IOException, UnusableInput {
        try {
            if (!isOurs(channel)) {
                throw new UnusableInput("Cannot use " + path
                        + ": another replay is using it. Wait for its end, or give another folder with --state.");
            }
            return new StateFolder(path, channel);
        } catch (IOException | UnusableInput refused) {
            channel.close();
            throw refused;
        }
    }

    /** Returns the file that holds standard input when it has to be read twice. */
    public Path standardInput() {
        return path.resolve("standard-input.tmp");
    }

    private static boolean isOurs(FileChannel channel) throws IOException {
        try {
            // The system releases the lock when the process ends, so a replay that was killed does not leave one.
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException ofThisProcess) {
            // The whole JVM owns a file lock: a second replay in it gets this exception, and not null.
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        // The lock's file stays: were it deleted, who has opened it meanwhile and who makes it anew would both have a
        // lock.
        try (lock) {
            Files.deleteIfExists(standardInput());
        }
    }
}
