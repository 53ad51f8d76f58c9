package dev.vigia.replay.archives;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** A zip archive: either a workbook, or one file that somebody has packed. */
public final class Archive implements Closeable {
    private static final String CONTENT_TYPES = "[Content_Types].xml";
    private static final int NAMED = 3;
    private static final int PEEK = 512;
    /** Files of payments shrink to a tenth, and sheets of equal rows to a hundredth. */
    private static final long LARGEST_GROWTH = 500;

    private static final long LARGE = 64L << 20;
    private static final String UNPACK = "Unpack it and give the file that was in it.";

    private final Path file;
    private final ZipFile zip;

    private Archive(Path file, ZipFile zip) {
        this.file = file;
        this.zip = zip;
    }

    public static Archive open(Path file) throws IOException {
        try {
            // Takes any name. Names that are marked as UTF-8 are read as UTF-8 all the same.
            Archive archive = new Archive(file, new ZipFile(file.toFile(), StandardCharsets.ISO_8859_1));
            try {
                archive.refuseBombs();
                return archive;
            } catch (IOException bomb) {
                archive.zip.close();
                throw bomb;
            }
        } catch (ZipException refused) {
            throw broken(refused);
        }
    }

    /** Returns whether this is a document of Office: a workbook, or one that {@link #sheet} refuses. */
    public boolean isWorkbook() {
        return zip.getEntry(CONTENT_TYPES) != null;
    }

    /**
     * Returns the bytes of the one file in the archive. Closing them closes the archive.
     *
     * @throws BadArchive if it holds no file or several, or the file is packed itself
     */
    public InputStream only() throws IOException {
        ZipEntry entry = onlyEntry();
        try {
            InputStream bytes = new BufferedInputStream(zip.getInputStream(entry), PEEK);
            if (Packing.of(bytes) != Packing.NONE) {
                throw new BadArchive("it is a zip archive with " + printable(entry) + " in it, which is packed too. "
                        + "Unpack the archive and give that file.");
            }
            return new WithArchive(bytes);
        } catch (ZipException refused) {
            throw broken(refused);
        }
    }

    /**
     * Returns the rows of a workbook's sheet as a CSV. Closing it closes the archive.
     *
     * @param sheet its name; empty if one sheet alone has rows
     * @throws BadArchive if this is no workbook that can be read, or has no such sheet
     */
    public InputStream sheet(Optional<String> sheet) throws IOException {
        try {
            return new WithArchive(Workbook.sheet(file, zip, sheet));
        } catch (NoClassDefFoundError without) {
            throw new BadArchive(
                    "it is a workbook, and the library that reads workbooks is not installed here. Save its sheet as "
                            + "\"CSV UTF-8\" and give that file.",
                    without);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private ZipEntry onlyEntry() throws BadArchive {
        List<? extends ZipEntry> files = zip.stream().filter(Archive::isData).toList();
        if (files.size() == 1) {
            return files.get(0);
        }
        if (files.isEmpty()) {
            throw new BadArchive("it is a zip archive without a file in it. Give one with a CSV file.");
        }
        if (zip.getEntry("mimetype") != null && zip.getEntry("content.xml") != null) {
            throw new BadArchive("it is an OpenDocument file. Save its sheet as .xlsx or as CSV in UTF-8.");
        }
        throw new BadArchive("it is a zip archive with " + files.size() + " files: "
                + files.stream().limit(NAMED).map(Archive::printable).collect(Collectors.joining(", "))
                + (files.size() > NAMED ? ", ..." : "") + ". Unpack it and give one of them.");
    }

    /** Returns whether somebody has packed this on purpose: no folder, and nothing that an operating system adds. */
    private static boolean isData(ZipEntry entry) {
        String name = entry.getName().replace('\\', '/');
        return !entry.isDirectory()
                && !name.startsWith("__MACOSX/")
                && !name.substring(name.lastIndexOf('/') + 1).startsWith(".");
    }

    private static String printable(ZipEntry entry) {
        return entry.getName().replaceAll("\\p{Cntrl}", "?");
    }

    /** Refuses files that would grow without measure. Trusts the sizes in the archive's directory. */
    private void refuseBombs() throws BadArchive {
        for (ZipEntry entry : zip.stream().toList()) {
            if (entry.getSize() > LARGE && entry.getSize() / LARGEST_GROWTH > entry.getCompressedSize()) {
                throw new BadArchive("it is an archive in which " + printable(entry) + " grows from "
                        + entry.getCompressedSize() + " to " + entry.getSize()
                        + " bytes, as no file of payments does. If it is meant, give the file that was in it.");
            }
        }
    }

    private static BadArchive broken(ZipException cause) {
        String message = String.valueOf(cause.getMessage());
        return message.contains("encrypted")
                ? new BadArchive("it is a zip archive with a password. " + UNPACK, cause)
                : new BadArchive(
                        "it is a broken zip archive or workbook, or of a kind that is not read here (" + message
                                + "). Check that the file is complete. Unpack it, or save the workbook again.",
                        cause);
    }

    private final class WithArchive extends FilterInputStream {
        WithArchive(InputStream bytes) {
            super(bytes);
        }

        @Override
        public void close() throws IOException {
            try (zip) {
                super.close();
            }
        }
    }
}
