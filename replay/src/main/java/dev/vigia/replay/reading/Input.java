package dev.vigia.replay.reading;

import dev.vigia.replay.archives.Archive;
import dev.vigia.replay.archives.BadArchive;
import dev.vigia.replay.archives.Packing;
import dev.vigia.transactions.mappings.FileShape;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.GZIPInputStream;

/**
 * The input of a replay: a file or standard input. It is plain, compressed with gzip, the only file of a zip archive, or a
 * sheet of a workbook. The first bytes tell which.
 */
public final class Input {
    /** The name of standard input on a command line. */
    public static final String STANDARD = "-";

    private static final String EXPECTED = "Give a CSV file, a .gz or .zip of one, a workbook (.xlsx), or -.";
    private static final int BUFFER = 1 << 16;
    /** Enough to see how a decompressed file begins. More would copy its bytes once more. */
    private static final int PEEK = 512;

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
            // As it comes: if it is packed, the copy is packed, and opening it unpacks it.
            Files.copy(System.in, copy, StandardCopyOption.REPLACE_EXISTING);
            return new Input(name, copy);
        } catch (IOException failed) {
            throw new UnusableInput("Cannot keep " + name + " in " + copy + ": " + failed + ".", failed);
        }
    }

    /** Returns whether this is a file that is a zip archive or a workbook. Standard input is none that can be read. */
    public boolean isArchive() throws UnusableInput {
        if (file == null) {
            return false;
        }
        try (InputStream bytes = new BufferedInputStream(raw())) {
            return Packing.of(bytes).isZip();
        } catch (IOException unreadable) {
            throw unreadable(unreadable);
        }
    }

    /** Opens the CSV's bytes, unpacked. */
    public InputStream open() throws UnusableInput {
        return open(FileShape.SAYS_ITSELF).bytes;
    }

    /** Opens the bytes of a CSV of this shape, unpacked. */
    Content open(FileShape shape) throws UnusableInput {
        try {
            return content(new BufferedInputStream(raw(), BUFFER), shape);
        } catch (BadArchive refused) {
            throw new UnusableInput("Cannot read " + name + ": " + refused.getMessage(), refused);
        } catch (IOException unreadable) {
            throw unreadable(unreadable);
        }
    }

    private InputStream raw() throws IOException, UnusableInput {
        if (file != null && Files.isDirectory(file)) {
            throw new UnusableInput("Cannot read " + name + ": it is a folder. " + EXPECTED);
        }
        return file == null ? System.in : Files.newInputStream(file);
    }

    private Content content(InputStream bytes, FileShape shape) throws IOException {
        try {
            Packing packing = Packing.of(bytes);
            if (packing == Packing.OLE2) {
                throw new BadArchive("it is an old workbook (.xls), or one with a password. Save it as .xlsx without a "
                        + "password, or its sheet as \"CSV UTF-8\".");
            }
            if (packing.isZip()) {
                bytes.close();
                return archived(shape);
            }
            return new Content(packing == Packing.GZIP ? decompressed(bytes) : bytes, shape);
        } catch (IOException broken) {
            closeAfter(broken, bytes);
            throw broken;
        }
    }

    private Content archived(FileShape shape) throws IOException {
        if (file == null) {
            throw new BadArchive("it is a zip archive or a workbook, and those cannot be read from their beginning to "
                    + "their end. Give the file itself with --input.");
        }
        Archive archive = Archive.open(file);
        try {
            return archive.isWorkbook()
                    ? new Content(archive.sheet(shape.sheet()), shape.ofSheet())
                    : new Content(archive.only(), shape);
        } catch (IOException refused) {
            archive.close();
            throw refused;
        }
    }

    private static InputStream decompressed(InputStream bytes) throws IOException {
        InputStream text = new BufferedInputStream(new GZIPInputStream(bytes, BUFFER), PEEK);
        if (Packing.of(text) != Packing.NONE) {
            throw new BadArchive("it is a .gz of a file that is packed too. Decompress it and give that file.");
        }
        return text;
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
        return new UnusableInput("Cannot read " + name + ": " + found + ". " + EXPECTED, cause);
    }

    /**
     * A text and how it is written.
     *
     * @param shape the mapping's; that of a sheet if the text comes from a workbook
     */
    record Content(InputStream bytes, FileShape shape) {}
}
