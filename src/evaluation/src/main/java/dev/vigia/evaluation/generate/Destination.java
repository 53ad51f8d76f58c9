package dev.vigia.evaluation.generate;

import java.io.BufferedWriter;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.GZIPOutputStream;

/** The destination of a generated file: standard output, or a path. The file gets its name only when it is complete. */
public final class Destination {
    public static final String STANDARD_OUTPUT = "-";
    private static final int BUFFER = 1 << 16;

    private final String name;

    private Destination(String name) {
        this.name = name;
    }

    /** @param name a file's path, compressed if it ends in .gz; {@code -} is standard output */
    public static Destination named(String name) {
        return new Destination(name);
    }

    /** Returns in one line why nothing can be written there; {@code null} if something can. */
    public String problem() {
        // A bare name has no parent, its absolute path has one.
        Path folder = Path.of(name).toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            return "Cannot write --out " + name + ": there is no folder " + folder
                    + ". Create it, or name another file.";
        }
        return Files.isDirectory(Path.of(name))
                ? "Cannot write --out " + name + ": it is a folder. Name a file, for example " + name + "/bank.csv."
                : null;
    }

    /** Returns one line for the user after writing has failed. */
    public String explain(IOException failed) {
        if (name.equals(STANDARD_OUTPUT)) {
            return "Cannot write all rows to standard output: its reader has gone. Give fewer rows, or --out FILE.";
        }
        String reason = failed.getMessage() == null ? failed.getClass().getSimpleName() : failed.getMessage();
        return "Cannot write --out " + name + ": " + reason
                + ". Check that the disk has room and that you may write there.";
    }

    /** Writes the content as text. It need not close the writer. */
    public interface Content {
        void writeTo(Writer writer) throws IOException;
    }

    /** Writes the content as bytes. */
    public interface Bytes {
        void writeTo(OutputStream bytes) throws IOException;
    }

    public void write(Content content) throws IOException {
        writeBytes(bytes -> {
            Writer writer = buffered(bytes);
            content.writeTo(writer);
            writer.flush();
        });
    }

    public void writeBytes(Bytes content) throws IOException {
        if (name.equals(STANDARD_OUTPUT)) {
            content.writeTo(new Noticing(System.out));
            return;
        }
        Path target = Path.of(name).toAbsolutePath();
        // In the same folder, so that the move copies nothing.
        Path unfinished = target.resolveSibling("." + target.getFileName() + ".unfinished");
        try {
            try (OutputStream bytes = open(unfinished)) {
                content.writeTo(bytes);
            }
            Files.move(unfinished, target, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private OutputStream open(Path path) throws IOException {
        OutputStream bytes = Files.newOutputStream(path);
        try {
            return name.endsWith(".gz") ? new GZIPOutputStream(bytes, BUFFER) : bytes;
        } catch (IOException full) {
            // The constructor writes the header of gzip, which a full disk refuses.
            bytes.close();
            throw full;
        }
    }

    private static Writer buffered(OutputStream bytes) {
        return new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8), BUFFER);
    }

    /**
     * Reports errors of a print stream, which swallows them. Otherwise a closed pipe would go unseen until the last
     * row.
     */
    private static final class Noticing extends FilterOutputStream {
        private final PrintStream stream;

        Noticing(PrintStream stream) {
            super(stream);
            this.stream = stream;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            // A PrintStream throws no IOException. Only checkError, which flushes first, tells whether it worked.
            stream.write(bytes, offset, length);
            flush();
        }

        @Override
        public void flush() throws IOException {
            if (stream.checkError()) {
                throw new IOException("the reader has closed it");
            }
        }
    }
}
