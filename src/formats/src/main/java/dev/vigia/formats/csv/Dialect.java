package dev.vigia.formats.csv;

import java.util.Optional;

/** What separates the fields of a file, and what encloses a field that holds a separator itself. Both are ASCII. */
public final class Dialect {
    /** RFC 4180: commas and double quotes. */
    public static final Dialect RFC_4180 = new Dialect(',', '"');

    /** A quote that equals no byte. */
    private static final int NEVER = 256;

    final byte delimiter;
    final int quote;

    private Dialect(char delimiter, int quote) {
        if (!isUsable(delimiter) || !isUsable(quote) || delimiter == quote) {
            throw new IllegalArgumentException("Cannot separate fields by " + (int) delimiter + " and quote them by "
                    + quote + ". Give two ASCII characters that are no letters, digits or line ends.");
        }
        this.delimiter = (byte) delimiter;
        this.quote = quote;
    }

    /**
     * Returns a dialect with quotes.
     *
     * @throws IllegalArgumentException if they are the same, or one is no ASCII character, a letter, a digit or a line end
     */
    public static Dialect of(char delimiter, char quote) {
        return new Dialect(delimiter, quote);
    }

    /**
     * Returns a dialect in which a quote is text like any other, and no field can hold a delimiter or a line end.
     *
     * @throws IllegalArgumentException as {@link #of} does
     */
    public static Dialect unquoted(char delimiter) {
        return new Dialect(delimiter, NEVER);
    }

    public char delimiter() {
        return (char) delimiter;
    }

    /** Returns what encloses a field; empty if nothing does. */
    public Optional<Character> quote() {
        return quote == NEVER ? Optional.empty() : Optional.of((char) quote);
    }

    /** Returns whether this byte may stand around a quoted field without being part of it. */
    boolean isBlank(byte each) {
        return (each == ' ' || each == '\t') && each != delimiter;
    }

    private static boolean isUsable(int character) {
        return character == NEVER
                || character == '\t'
                || character >= ' ' && character < 0x7F && !Character.isLetterOrDigit(character);
    }
}
