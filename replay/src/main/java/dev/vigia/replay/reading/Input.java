package dev.vigia.replay.reading;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.GZIPInputStream;

/** The input of a replay: a file or standard input, plain or compressed with gzip. The first bytes tell which. */
public final class Input {
    /** The name of standard input on a command line. */
    public static final String STANDARD = "-";

    private static final int BUFFER = 1 << 16;

    /** The input's name in messages. */
    public final String name;

    private final Path file;

    private Input(String name, Path file) {
        this.name = name;
        this.file = file;
    }

    /**
     * Returns the input of a name on a command line.
     *
     * @param name a file's path, or {@link #STANDARD}
     */
    public static Input of(String name) {
        return name.equals(STANDARD) ? new Input("standard input", null) : new Input(name, Path.of(name));
    }

    public boolean isStandard() {
        return file == null;
    }

    /** Returns the size on disk in bytes; -1 for standard input. */
    public long size() throws UnusableInput {
        try {
            return file == null ? -1 : Files.size(file);
        } catch (IOException missing) {
            throw unreadable(missing);
        }
    }

    /** Returns the same input as a file that can be read twice; {@code copy} holds standard input. */
    public Input rereadable(Path copy) throws UnusableInput {
        if (file != null) {
            return this;
        }
        try {
            // As it comes: if it is compressed, the copy is compressed, and opening it decompresses it.
            Files.copy(System.in, copy, StandardCopyOption.REPLACE_EXISTING);
            return new Input(name, copy);
        } catch (IOException failed) {
            throw new UnusableInput("Cannot keep " + name + " in " + copy + ": " + failed + ".", failed);
        }
    }

    /** Opens the CSV's bytes, decompressed. */
    public InputStream open() throws UnusableInput {
        try {
            if (file != null && Files.isDirectory(file)) {
                throw new UnusableInput(
                        "Cannot read " + name + ": it is a folder. Give a CSV file, a .gz of one, or -.");
            }
            return plain(new BufferedInputStream(file == null ? System.in : Files.newInputStream(file), BUFFER));
        } catch (IOException unreadable) {
            throw unreadable(unreadable);
        }
    }

    private static InputStream plain(InputStream bytes) throws IOException {
        try {
            // Every gzip file begins with these two bytes, and no CSV does.
            bytes.mark(2);
            boolean compressed = bytes.read() == 0x1f && bytes.read() == 0x8b;
            bytes.reset();
            return compressed ? new GZIPInputStream(bytes, BUFFER) : bytes;
        } catch (IOException broken) {
            closeAfter(broken, bytes);
            throw broken;
        }
    }

    /** Closes the stream after a failure. A second failure is suppressed, because the first one matters. */
    static void closeAfter(Exception failure, InputStream bytes) {
        try {
            bytes.close();
        } catch (IOException further) {
            failure.addSuppressed(further);
        }
    }

    private UnusableInput unreadable(IOException cause) {
        String found = cause instanceof NoSuchFileException ? "there is no such file" : cause.toString();
        return new UnusableInput(
                "Cannot read " + name + ": " + found + ". Give a CSV file, a .gz of one, or -.", cause);
    }
}
