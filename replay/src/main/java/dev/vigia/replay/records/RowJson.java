package dev.vigia.replay.records;

import dev.vigia.replay.order.PackedRow;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Writes packed rows as the stream carries them, byte by byte what {@link dev.vigia.transactions.rows.RowWriter} would
 * make of their texts (a test compares the two; characters beyond U+FFFF, which it escapes, go as they are), without
 * making texts of them first.
 */
public final class RowJson {
    private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);
    // The letter behind the backslash; 0 where JSON has no short form.
    private static final byte[] SHORT = new byte[128];

    static {
        SHORT['"'] = '"';
        SHORT['\\'] = '\\';
        SHORT['\b'] = 'b';
        SHORT['\t'] = 't';
        SHORT['\n'] = 'n';
        SHORT['\f'] = 'f';
        SHORT['\r'] = 'r';
    }

    /** The JSON before each column's value; {@code null} for a withheld column. */
    private final byte[][] beforeValue;

    private byte[] bytes = new byte[1 << 10];
    private int size;

    /**
     * Makes a writer.
     *
     * @param columns of the packed rows, in their order
     * @param withheld columns that are not sent
     */
    public RowJson(List<String> columns, Set<String> withheld) {
        beforeValue = new byte[columns.size()][];
        char separator = '{';
        for (int column = 0; column < beforeValue.length; column++) {
            if (withheld.contains(columns.get(column))) {
                continue;
            }
            byte[] name = columns.get(column).getBytes(StandardCharsets.UTF_8);
            size = 0;
            put(separator);
            // The brace stands before the first column that is sent, which need not be the first of the file.
            separator = ',';
            text(name, 0, name.length);
            put(':');
            beforeValue[column] = Arrays.copyOf(bytes, size);
        }
    }

    /** Writes the row that is packed in {@code row} from {@code start} on; read it with {@link #bytes} and {@link #size}. */
    public void write(byte[] row, int start) {
        size = 0;
        int at = PackedRow.fields(start);
        for (byte[] before : beforeValue) {
            int length = PackedRow.length(row, at);
            int from = PackedRow.text(row, at);
            at = from + length;
            if (before == null) {
                continue;
            }
            reserve(before.length);
            System.arraycopy(before, 0, bytes, size, before.length);
            size += before.length;
            text(row, from, at);
        }
        reserve(1);
        put('}');
    }

    public byte[] bytes() {
        return bytes;
    }

    public int size() {
        return size;
    }

    private void text(byte[] text, int from, int to) {
        // The longest escape, a control character, takes six bytes; then come the quotes and a separator.
        reserve(6 * (to - from) + 4);
        put('"');
        for (int at = from; at < to; at++) {
            byte next = text[at];
            // Bytes below zero are parts of letters beyond ASCII, and go as they are.
            if (next < 0 || next >= ' ' && next != '"' && next != '\\') {
                bytes[size++] = next;
            } else {
                escape(next);
            }
        }
        put('"');
    }

    private void escape(byte next) {
        put('\\');
        if (SHORT[next] != 0) {
            bytes[size++] = SHORT[next];
        } else {
            // Only control characters are left, which are below U+0020.
            put('u');
            put('0');
            put('0');
            bytes[size++] = HEX[next >> 4];
            bytes[size++] = HEX[next & 15];
        }
    }

    private void put(char ascii) {
        bytes[size++] = (byte) ascii;
    }

    private void reserve(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, 2 * (size + more));
        }
    }
}
