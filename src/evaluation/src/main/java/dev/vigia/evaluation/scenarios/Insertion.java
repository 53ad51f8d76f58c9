package dev.vigia.evaluation.scenarios;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Copies a file and inserts lines. The file's own bytes stay as they are. */
final class Insertion {
    private static final int BUFFER = 1 << 16;

    private final Map<Long, List<String>> added;
    private final OutputStream out;
    private final byte[] buffer = new byte[BUFFER];
    private long line = 1;
    // The last two bytes outlive the buffer, because a line's end may be cut by it.
    private byte last;
    private byte beforeLast;

    private Insertion(Map<Long, List<String>> added, OutputStream out) {
        this.added = added;
        this.out = out;
    }

    /**
     * Copies the input to its end and closes neither stream.
     *
     * @param added lines to insert before a line, by its number from 1; none before the first line or after the last.
     *     Inserted lines end as the line before them does
     */
    static void copy(InputStream input, Map<Long, List<String>> added, OutputStream out) throws IOException {
        Insertion insertion = new Insertion(added, out);
        for (int read = input.read(insertion.buffer); read >= 0; read = input.read(insertion.buffer)) {
            insertion.copy(read);
        }
    }

    private void copy(int length) throws IOException {
        int from = 0;
        for (int at = 0; at < length; at++) {
            byte next = buffer[at];
            // A lone CR ends a line too. A CR before LF is one half of an end.
            if (last == '\n' || last == '\r' && next != '\n') {
                line++;
                List<String> here = added.get(line);
                if (here != null) {
                    out.write(buffer, from, at - from);
                    from = at;
                    write(here);
                }
            }
            beforeLast = last;
            last = next;
        }
        out.write(buffer, from, length - from);
    }

    private void write(List<String> lines) throws IOException {
        String end = last == '\r' ? "\r" : beforeLast == '\r' ? "\r\n" : "\n";
        for (String text : lines) {
            out.write((text + end).getBytes(StandardCharsets.UTF_8));
        }
    }
}
