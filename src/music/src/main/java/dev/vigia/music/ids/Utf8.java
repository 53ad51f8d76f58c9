package dev.vigia.music.ids;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/** Reads bytes as UTF-8. Bytes that are not are shown by their numbers, and counted. */
public final class Utf8 {
    private static final String MARK = "\uFFFD";

    private long badBytes;

    /** Returns the number of bytes so far that were not UTF-8. */
    public long badBytes() {
        return badBytes;
    }

    public static boolean isAscii(byte[] source, int from, int to) {
        // The sign bit of all bytes together: ASCII has none.
        int all = 0;
        for (int at = from; at < to; at++) {
            all |= source[at];
        }
        return all >= 0;
    }

    /** Returns whether all bytes are UTF-8. */
    public static boolean isSound(byte[] source, int from, int to) {
        ByteBuffer bytes = ByteBuffer.wrap(source, from, to - from);
        return !StandardCharsets.UTF_8
                .newDecoder()
                .decode(bytes, CharBuffer.allocate(to - from), true)
                .isError();
    }

    /**
     * Returns the text. A byte that is not UTF-8 becomes U+FFFD and its two hexadecimal digits, so that texts stay different
     * that differ in such a byte.
     */
    public String text(byte[] source, int from, int to) {
        ByteBuffer bytes = ByteBuffer.wrap(source, from, to - from);
        // A bad byte becomes three characters, any other at most one.
        CharBuffer some = CharBuffer.allocate(3 * (to - from) + 1);
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        while (true) {
            CoderResult result = decoder.decode(bytes, some, true);
            if (!result.isMalformed()) {
                return some.flip().toString();
            }
            badBytes += result.length();
            for (int bad = 0; bad < result.length(); bad++) {
                some.put(MARK).put(String.format("%02X", bytes.get()));
            }
        }
    }
}
