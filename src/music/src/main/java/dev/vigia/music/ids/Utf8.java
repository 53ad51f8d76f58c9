package dev.vigia.music.ids;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/** Replaces bytes that are not UTF-8, and counts them. */
public final class Utf8 {
    private static final String REPLACEMENT = "\uFFFD";

    private long badBytes;

    /** Bytes that were replaced so far. */
    public long badBytes() {
        return badBytes;
    }

    public static boolean isAscii(byte[] source, int from, int to) {
        int all = 0;
        for (int at = from; at < to; at++) {
            all |= source[at];
        }
        return all >= 0;
    }

    /** The same text in UTF-8, each run of bytes that cannot be a part of it replaced by U+FFFD. */
    public byte[] repaired(byte[] source, int from, int to) {
        ByteBuffer bytes = ByteBuffer.wrap(source, from, to - from);
        CharBuffer some = CharBuffer.allocate(to - from + 1);
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        while (true) {
            CoderResult result = decoder.decode(bytes, some, true);
            if (!result.isMalformed()) {
                return some.flip().toString().getBytes(StandardCharsets.UTF_8);
            }
            badBytes += result.length();
            bytes.position(bytes.position() + result.length());
            some.put(REPLACEMENT);
        }
    }
}
