package dev.vigia.replay.reading;

import dev.vigia.formats.text.ByteOrderMark;
import dev.vigia.formats.text.Utf8Stream;
import dev.vigia.formats.text.WithoutLastLines;
import dev.vigia.transactions.mappings.FileShape;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The text of a file as UTF-8, without a byte order mark and without the lines below the rows. */
final class FileText {
    /** Bytes in which the header must end. */
    static final int HEAD = 1 << 18;

    /** Of a text in UTF-16 that has delimiters and numbers, one byte of so many is a zero at least. */
    private static final int ZEROS_AT_LEAST = 8;

    /** The encoding of the file itself. */
    final Charset encoding;
    /** Its first {@link #HEAD} bytes can be read twice. */
    final InputStream utf8;

    private FileText(Charset encoding, InputStream utf8) {
        this.encoding = encoding;
        this.utf8 = utf8;
    }

    /** @param bytes a plain text in any encoding */
    static FileText open(InputStream bytes, FileShape shape) throws IOException {
        BufferedInputStream raw = new BufferedInputStream(bytes, HEAD);
        ByteOrderMark mark = ByteOrderMark.take(raw);
        Charset encoding = mark != null ? mark.encoding : encoding(raw, shape);
        InputStream text = encoding.equals(StandardCharsets.UTF_8) ? raw : new Utf8Stream(raw, encoding);
        InputStream rows = shape.footer == 0 ? text : new WithoutLastLines(text, shape.footer);
        return new FileText(encoding, rows == raw ? raw : new BufferedInputStream(rows, HEAD));
    }

    private static Charset encoding(InputStream raw, FileShape shape) throws IOException {
        if (shape.encoding().isPresent()) {
            return shape.encoding().get();
        }
        raw.mark(HEAD);
        byte[] head = raw.readNBytes(HEAD);
        raw.reset();
        return withZeros(head);
    }

    /**
     * Returns UTF-16 for a text in which many zeros stand in one half of each two bytes and none in the other, as beside the
     * ASCII letters of names, numbers and delimiters; UTF-8 otherwise. Nobody writes such zeros in another encoding.
     */
    private static Charset withZeros(byte[] head) {
        int[] zeros = new int[2];
        for (int at = 0; at < head.length; at++) {
            zeros[at % 2] += head[at] == 0 ? 1 : 0;
        }
        boolean inOneHalf = (zeros[0] == 0) != (zeros[1] == 0);
        // A single zero is a broken row of a file in UTF-8.
        boolean many = ZEROS_AT_LEAST * (zeros[0] + zeros[1]) >= head.length;
        if (!inOneHalf || !many) {
            return StandardCharsets.UTF_8;
        }
        return zeros[0] == 0 ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
    }
}
