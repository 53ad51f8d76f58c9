package dev.vigia.replay.reading;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The file for records that are not valid CSV rows: a CSV of line number, reason, and the record byte for byte, so that
 * the user can repair and replay them. The file is created with the first record.
 */
final class RejectsFile implements Closeable {
    private final Path file;
    private final Reasons reasons = new Reasons();
    private OutputStream output;

    /** @param file {@code null} to count only */
    RejectsFile(Path file) throws IOException {
        this.file = file;
        if (file != null) {
            Files.deleteIfExists(file);
        }
    }

    Reasons reasons() {
        return reasons;
    }

    void add(long line, String reason, byte[] record) throws IOException {
        reasons.add(reason, reason, line);
        if (file == null) {
            return;
        }
        if (output == null) {
            output = new BufferedOutputStream(Files.newOutputStream(file));
            output.write("line,reason,record\n".getBytes(StandardCharsets.UTF_8));
        }
        // Reasons are texts of this program, without commas and quotes.
        output.write((line + "," + reason + ",\"").getBytes(StandardCharsets.UTF_8));
        for (byte next : record) {
            // Doubled, as CSV asks for inside quotes.
            if (next == '"') {
                output.write('"');
            }
            output.write(next);
        }
        output.write('"');
        output.write('\n');
    }

    @Override
    public void close() throws IOException {
        if (output != null) {
            output.close();
        }
    }
}
