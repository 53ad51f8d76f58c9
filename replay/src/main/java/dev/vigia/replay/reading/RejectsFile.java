package dev.vigia.replay.reading;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What stood in the input and is no row: a CSV of line, reason and the record byte for byte, so that it can be repaired
 * and replayed. The file appears with the first reject.
 */
final class RejectsFile implements Closeable {
    private static final int MOST_REASONS = 20;
    private static final String OTHERS = "other reasons";

    private final Path file;
    private final Map<String, Rejected> reasons = new LinkedHashMap<>();
    private OutputStream output;
    private long count;

    /** @param file {@code null} to count only */
    RejectsFile(Path file) throws IOException {
        this.file = file;
        if (file != null) {
            Files.deleteIfExists(file);
        }
    }

    long count() {
        return count;
    }

    /** In the order of their first lines; those after the first twenty are one. */
    List<Rejected> reasons() {
        return List.copyOf(reasons.values());
    }

    void add(long line, String reason, byte[] record) throws IOException {
        count++;
        String known = reasons.size() < MOST_REASONS || reasons.containsKey(reason) ? reason : OTHERS;
        reasons.merge(known, new Rejected(known, 1, line), (before, one) -> before.andOneMore());
        if (file == null) {
            return;
        }
        if (output == null) {
            output = new BufferedOutputStream(Files.newOutputStream(file));
            output.write("line,reason,record\n".getBytes(StandardCharsets.UTF_8));
        }
        output.write((line + "," + reason + ",\"").getBytes(StandardCharsets.UTF_8));
        for (byte next : record) {
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
