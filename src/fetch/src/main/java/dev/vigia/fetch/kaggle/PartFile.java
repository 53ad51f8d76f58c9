package dev.vigia.fetch.kaggle;

import dev.vigia.transactions.errors.CommandFailed;
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
 * As much of an archive as has arrived, from its first byte on, in a file; and beside it, in {@code .properties}, of which
 * archive. It can be left at any moment and gone on with later; one process at a time has it.
 *
 * <p>The lock is on a file of its own, which stays: a process loses its lock on a file when it closes that file after having read it,
 * and two could hold locks on a file that is deleted and made anew.
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

    /** Opens what is there, or begins with nothing. */
    public static PartFile open(Path path) throws IOException {
        FileChannel lock = FileChannel.open(
                path.resolveSibling("." + path.getFileName() + ".lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        try {
            if (!isOurs(lock)) {
                throw CommandFailed.because(
                        "Cannot write " + path + ": another process is fetching it. Wait for its end.");
            }
            PartFile part = new PartFile(path, lock);
            part.goOn();
            return part;
        } catch (IOException | CommandFailed refused) {
            lock.close();
            throw refused;
        }
    }

    private void goOn() throws IOException {
        archive = recorded().orElse(null);
        if (archive == null || file.size() > archive.bytes()) {
            clear();
        }
        file.position(file.size());
    }

    private static boolean isOurs(FileChannel lock) throws IOException {
        try {
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

    /** Of which archive; empty if nothing has begun. */
    Optional<Archive> archive() {
        return Optional.ofNullable(archive);
    }

    /** Bytes that are there. */
    public long size() throws IOException {
        return file.size();
    }

    boolean isWhole() throws IOException {
        return archive != null && file.size() == archive.bytes();
    }

    /** Drops what is there. */
    public void clear() throws IOException {
        archive = null;
        Files.deleteIfExists(side);
        file.truncate(0);
    }

    /** Begins with nothing of this archive. */
    void begin(Archive next) throws IOException {
        clear();
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
            file.write(rest);
        }
    }

    public Path path() {
        return path;
    }

    /** Takes both files away. */
    public void delete() throws IOException {
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
