package dev.vigia.formats.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The bytes before a text that say its encoding: U+FEFF, encoded. */
public enum ByteOrderMark {
    UTF_8(StandardCharsets.UTF_8, 0xEF, 0xBB, 0xBF),
    // Before UTF-16, whose mark begins like it. A UTF-16 text that begins with U+0000 is no text.
    UTF_32LE(Charset.forName("UTF-32LE"), 0xFF, 0xFE, 0, 0),
    UTF_32BE(Charset.forName("UTF-32BE"), 0, 0, 0xFE, 0xFF),
    UTF_16LE(StandardCharsets.UTF_16LE, 0xFF, 0xFE),
    UTF_16BE(StandardCharsets.UTF_16BE, 0xFE, 0xFF);

    /** The bytes that may hold a mark. */
    public static final int LONGEST = 4;

    public final Charset encoding;
    private final byte[] bytes;

    ByteOrderMark(Charset encoding, int... bytes) {
        this.encoding = encoding;
        this.bytes = new byte[bytes.length];
        for (int at = 0; at < bytes.length; at++) {
            this.bytes[at] = (byte) bytes[at];
        }
    }

    /**
     * Passes over the mark at a text's beginning.
     *
     * @param in supports {@link InputStream#mark}
     * @return {@code null} if there is none, and nothing was passed over
     */
    public static ByteOrderMark take(InputStream in) throws IOException {
        in.mark(LONGEST);
        byte[] first = in.readNBytes(LONGEST);
        in.reset();
        for (ByteOrderMark each : values()) {
            if (each.begins(first)) {
                in.readNBytes(each.bytes.length);
                return each;
            }
        }
        return null;
    }

    private boolean begins(byte[] first) {
        return first.length >= bytes.length && Arrays.equals(first, 0, bytes.length, bytes, 0, bytes.length);
    }
}
