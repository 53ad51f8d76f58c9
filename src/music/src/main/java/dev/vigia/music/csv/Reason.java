package dev.vigia.music.csv;

/** Why a row is rejected. */
public enum Reason {
    /** A quote is opened and never closed. */
    UNCLOSED_QUOTE,
    /** Text follows the quote that closes a field. */
    TEXT_AFTER_QUOTE,
    /** The row has more or fewer fields than the header. */
    FIELD_COUNT,
    /** The track's id is missing. */
    NO_TRACK,
    /** The user's id is missing. */
    NO_USER,
    /** An id has more than 255 bytes. */
    LONG_ID,
    /** The count is not a whole number. */
    COUNT_NOT_NUMERIC,
    /** The count is below zero. */
    COUNT_NEGATIVE,
    /** The count is above 2,147,483,647, of which a listener has too little time. */
    COUNT_TOO_LARGE,
    /** An earlier row describes the same track; that one counts. */
    DUPLICATE_TRACK;

    private static final Reason[] ALL = values();

    public static Reason of(int ordinal) {
        return ALL[ordinal];
    }
}
