package dev.vigia.fetch.kaggle;

import dev.vigia.transactions.errors.ExplainedFailure;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Properties;

/**
 * The part of an archive that has arrived, from its first byte on, in a file; and beside it, in {@code .properties},
 * the facts of the archive. A download can stop at any moment and resume later. One process at a time has it.
 *
 * <p>The lock is on a file of its own, which stays. A process loses its lock on a file when it closes the file after
 * reading it, and two processes could hold locks on a file that is deleted and made anew.
 */
public final class PartFile implements AutoCloseable {
    private final Path path;
    private final Path side;
    private final FileChannel lock;
    private final FileChannel file;
    private Archive archive;

    private PartFile(Path path, FileChannel lock) throws IOException {
        this.path = path;
        this.side = path.resolveSibling(path.getFileName() + ".properties");
        this.lock = lock;
        this.file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    /**
     * Opens the part that is there, or begins with nothing.
     *
     * @throws ExplainedFailure if another process has it open, or this one
     * @throws IOException if the folder cannot be written
     */
    public static PartFile open(Path path) throws IOException {
        FileChannel lock = FileChannel.open(
                path.resolveSibling("." + path.getFileName() + ".lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        try {
            if (!isOurs(lock)) {
                throw ExplainedFailure.because(
                        "Cannot write " + path + ": another process is fetching it. Wait for its end.");
            }
            return started(new PartFile(path, lock));
        } catch (IOException | ExplainedFailure refused) {
            lock.close();
            throw refused;
        }
    }

    private static PartFile started(PartFile part) throws IOException {
        try {
            part.goOn();
            return part;
        } catch (IOException refused) {
            part.close();
            throw refused;
        }
    }

    private void goOn() throws IOException {
        archive = recorded().orElse(null);
        // More bytes than the archive has cannot be its beginning.
        if (archive == null || file.size() > archive.bytes()) {
            clear();
        }
        // A channel opens at position 0, where writing would replace what has arrived.
        file.position(file.size());
    }

    private static boolean isOurs(FileChannel lock) throws IOException {
        try {
            // null: another process holds the lock. The exception: this process holds it already.
            return lock.tryLock() != null;
        } catch (OverlappingFileLockException ourselves) {
            return false;
        }
    }

    private Optional<Archive> recorded() {
        if (!Files.exists(side)) {
            return Optional.empty();
        }
        try (Reader text = Files.newBufferedReader(side)) {
            Properties properties = new Properties();
            properties.load(text);
            return Archive.of(properties);
        } catch (IOException | IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }

    /** Returns the archive; empty if nothing has begun. */
    Optional<Archive> archive() {
        return Optional.ofNullable(archive);
    }

    /** Returns the number of bytes that have arrived. */
    public long size() throws IOException {
        return file.size();
    }

    boolean isWhole() throws IOException {
        return archive != null && file.size() == archive.bytes();
    }

    /** Drops the bytes that have arrived, and the facts of their archive. The part stays open. */
    public void clear() throws IOException {
        archive = null;
        // The facts go first: after a crash in between, the next start drops bytes without facts.
        Files.deleteIfExists(side);
        // Also moves the channel's position back to 0.
        file.truncate(0);
    }

    /** Begins a part of another archive, without bytes. */
    void begin(Archive next) throws IOException {
        clear();
        // Written aside and moved, so that a crash leaves all facts or none.
        Path unfinished = side.resolveSibling(side.getFileName() + ".next");
        try (Writer text = Files.newBufferedWriter(unfinished)) {
            next.properties().store(text, null);
        }
        Files.move(unfinished, side, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        archive = next;
    }

    void append(byte[] bytes, int length) throws IOException {
        ByteBuffer rest = ByteBuffer.wrap(bytes, 0, length);
        while (rest.hasRemaining()) {
            // A channel may write fewer bytes than it gets.
            file.write(rest);
        }
    }

    /** Returns the file of the bytes, which is empty before the first. */
    public Path path() {
        return path;
    }

    /** Deletes both files and closes the part. The lock's file stays. */
    public void delete() throws IOException {
        // The lock is released last, so that no other process opens a part that is being deleted.
        try (this) {
            Files.deleteIfExists(side);
            Files.deleteIfExists(path);
        }
    }

    @Override
    public void close() throws IOException {
        try (lock) {
            file.close();
        }
    }
}
