package dev.vigia.replay.order;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Sorted rows in a temporary file, each after its length (4 bytes). Reading it once removes it. */
final class Run {
    private static final int BUFFER = 1 << 17;

    private final Path file;

    private Run(Path file) {
        this.file = file;
    }

    /** Writes {@code rows} to the file. */
    static Run write(Path file, SortedRows rows) throws IOException {
        try (DataOutputStream output =
                new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), BUFFER))) {
            while (rows.next()) {
                output.writeInt(rows.size());
                output.write(rows.bytes(), rows.start(), rows.size());
            }
        }
        return new Run(file);
    }

    SortedRows read() throws IOException {
        return new Reading();
    }

    void remove() throws IOException {
        Files.deleteIfExists(file);
    }

    private final class Reading implements SortedRows {
        private final DataInputStream input =
                new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER));
        private byte[] bytes = new byte[1 << 10];
        private int size;

        private Reading() throws IOException {}

        @Override
        public boolean next() throws IOException {
            try {
                size = input.readInt();
            } catch (EOFException end) {
                close();
                return false;
            }
            if (size > bytes.length) {
                bytes = new byte[2 * size];
            }
            input.readFully(bytes, 0, size);
            return true;
        }

        @Override
        public byte[] bytes() {
            return bytes;
        }

        @Override
        public int start() {
            return 0;
        }

        @Override
        public int size() {
            return size;
        }

        @Override
        public void close() throws IOException {
            input.close();
            // Rows and labels walk through the same file. The slower walk reads on, as POSIX keeps open files.
            remove();
        }
    }
}
