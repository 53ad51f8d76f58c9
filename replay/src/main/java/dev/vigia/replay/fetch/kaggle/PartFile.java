package dev.vigia.replay.fetch.kaggle;

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
 */
public final class PartFile implements AutoCloseable {
    private final Path path;
    private final Path side;
    private final FileChannel file;
    private Archive archive;

    private PartFile(Path path, FileChannel file) {
        this.path = path;
        this.side = path.resolveSibling(path.getFileName() + ".properties");
        this.file = file;
    }

    /** Opens what is there, or begins with nothing. */
    public static PartFile open(Path path) throws IOException, FetchFailed {
        FileChannel file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!lock(file)) {
            file.close();
            throw FetchFailed.because("Cannot write " + path + ": another process is fetching it. Wait for its end.");
        }
        PartFile part = new PartFile(path, file);
        part.archive = part.recorded().orElse(null);
        if (part.archive == null || file.size() > part.archive.bytes()) {
            part.clear();
        }
        file.position(file.size());
        return part;
    }

    private static boolean lock(FileChannel file) throws IOException {
        try {
            return file.tryLock() != null;
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
        file.close();
        Files.deleteIfExists(side);
        Files.deleteIfExists(path);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
