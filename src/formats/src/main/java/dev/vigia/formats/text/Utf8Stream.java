package dev.vigia.formats.text;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/**
 * Gives a text of another encoding as UTF-8.
 *
 * <p>Bytes that the encoding does not know become one byte 0xFF, which is in no UTF-8: so who reads it can refuse what they
 * stand in, and nothing is replaced in silence.
 */
public final class Utf8Stream extends FilterInputStream {
    private static final int SIZE = 1 << 15;
    private static final byte UNKNOWN = (byte) 0xFF;

    private final CharsetDecoder decoder;
    /** Bytes of the encoding's unit. */
    private final int unit;

    private final ByteBuffer undecoded = ByteBuffer.allocate(SIZE).flip();
    private final CharBuffer characters = CharBuffer.allocate(SIZE);
    private ByteBuffer utf8 = ByteBuffer.allocate(0);
    private boolean ended;

    /** @param encoding the encoding of {@code in}, which has no byte order mark any more */
    public Utf8Stream(InputStream in, Charset encoding) {
        super(in);
        // A new decoder reports what it does not know, and replaces nothing.
        this.decoder = encoding.newDecoder();
        this.unit = encoding.name().startsWith("UTF-16") ? 2 : encoding.name().startsWith("UTF-32") ? 4 : 1;
    }

    @Override
    public int read() throws IOException {
        return fill() ? utf8.get() & 0xFF : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (!fill()) {
            return -1;
        }
        int count = Math.min(length, utf8.remaining());
        utf8.get(into, offset, count);
        return count;
    }

    @Override
    public long skip(long count) throws IOException {
        int skipped = fill() ? (int) Math.min(Math.max(count, 0), utf8.remaining()) : 0;
        utf8.position(utf8.position() + skipped);
        return skipped;
    }

    @Override
    public int available() {
        return utf8.remaining();
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    /** Returns whether there is another byte, and reads further if there is none in memory. */
    private boolean fill() throws IOException {
        while (!utf8.hasRemaining()) {
            if (ended) {
                return false;
            }
            decode();
        }
        return true;
    }

    private void decode() throws IOException {
        undecoded.compact();
        int read = in.read(undecoded.array(), undecoded.position(), undecoded.remaining());
        undecoded.position(undecoded.position() + Math.max(read, 0)).flip();
        ended = read < 0;
        ByteBuffer whole = ByteBuffer.allocate(4 * SIZE);
        CoderResult result = CoderResult.OVERFLOW;
        while (!result.isUnderflow()) {
            result = decoder.decode(undecoded, characters, ended);
            encodeInto(whole);
            if (result.isError()) {
                // No further: a decoder may count the next character, such as a line end, to what it does not know.
                undecoded.position(undecoded.position() + Math.min(result.length(), unit));
                whole.put(UNKNOWN);
            }
        }
        utf8 = whole.flip();
    }

    /** Decoders give no half of a surrogate pair, so that everything has a place in UTF-8. */
    private void encodeInto(ByteBuffer whole) {
        whole.put(StandardCharsets.UTF_8.encode(characters.flip()));
        characters.clear();
    }
}
