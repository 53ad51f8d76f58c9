package dev.vigia.local.work;

import dev.vigia.transactions.errors.ExplainedFailure;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The exclusive use of a work folder: a lock on a file in it, which the system releases when the process ends. */
final class Claim implements AutoCloseable {
    private final FileChannel channel;

    private Claim(FileChannel channel) {
        this.channel = channel;
    }

    /** Claims a folder, or refuses it because another run is using it. */
    static Claim of(Path folder) throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve(RunEntries.CLAIM), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (!locked(channel)) {
                throw ExplainedFailure.because("Cannot use the work folder " + folder
                        + ": another run is using it. Stop that one, or give another --work.");
            }
            return new Claim(channel);
        } catch (IOException | ExplainedFailure refused) {
            channel.close();
            throw refused;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            // Null means that another process holds the lock. For a lock of this process there is an exception.
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException usedByThisProcess) {
            return false;
        }
    }
}
