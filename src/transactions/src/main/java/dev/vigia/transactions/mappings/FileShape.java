package dev.vigia.transactions.mappings;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;

/**
 * How a source's file is written, before any of its values is read. What a mapping leaves out, a file says itself: its
 * header tells the delimiter and the lines above it, and its first bytes tell the encoding.
 */
public final class FileShape {
    /** A file with a header that says everything itself. */
    public static final FileShape SAYS_ITSELF = new FileShape(new Draft());

    private final Character delimiter;
    private final Charset encoding;
    private final String sheet;
    /** What encloses a field that holds a delimiter or a line end; empty if nothing does. */
    public final Optional<Character> quote;
    /** Whether a line names the columns. Without one, a column's name is its number, from 1. */
    public final boolean header;
    /** Lines above the header or, without one, above the rows; -1 if they are not known. */
    public final int preamble;
    /** Lines below the rows. */
    public final int footer;
    /** Whether fields at the end of a line may be left out, and are empty then. */
    public final boolean ragged;

    FileShape(Draft draft) {
        this.delimiter = draft.delimiter;
        this.encoding = draft.encoding;
        this.sheet = draft.sheet;
        this.quote = Objects.requireNonNull(draft.quote);
        this.header = draft.header;
        this.preamble = draft.preamble;
        this.footer = draft.footer;
        this.ragged = draft.ragged;
    }

    /** Returns what separates the fields; empty if the header tells it. */
    public Optional<Character> delimiter() {
        return Optional.ofNullable(delimiter);
    }

    /** Returns the encoding of a file without a byte order mark; empty if it is UTF-8 or its first bytes tell. */
    public Optional<Charset> encoding() {
        return Optional.ofNullable(encoding);
    }

    /** Returns the name of the sheet in a workbook that has the rows; empty if no other sheet has rows. */
    public Optional<String> sheet() {
        return Optional.ofNullable(sheet);
    }

    /**
     * Returns the shape of a workbook's sheet as CSV: delimiter, quote and encoding are those of RFC 4180 in UTF-8, and empty
     * cells at the end of a row are left out. What is around the rows stays.
     */
    public FileShape ofSheet() {
        Draft draft = new Draft();
        draft.delimiter = ',';
        draft.encoding = StandardCharsets.UTF_8;
        draft.sheet = sheet;
        draft.header = header;
        draft.preamble = preamble;
        draft.footer = footer;
        draft.ragged = true;
        return new FileShape(draft);
    }

    /** A shape in the making. */
    static final class Draft {
        /** Not known. */
        static final int UNKNOWN = -1;

        Character delimiter;
        Charset encoding;
        String sheet;
        Optional<Character> quote = Optional.of('"');
        boolean header = true;
        int preamble = UNKNOWN;
        int footer;
        boolean ragged;
    }
}
