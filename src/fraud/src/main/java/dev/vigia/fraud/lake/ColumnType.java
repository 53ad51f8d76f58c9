package dev.vigia.fraud.lake;

/** What a column of the lake holds. */
public enum ColumnType {
    TEXT,
    BYTES,
    WHOLE,
    REAL,
    TRUTH,
    /** Minor units; in the file {@code decimal(18,2)}. */
    MONEY,
    /** Milliseconds since 1970, UTC; in the file a timestamp in microseconds. */
    TIME,
    /** A list of texts. */
    TEXTS,
    /** A map from text to number. */
    MEASURES
}
