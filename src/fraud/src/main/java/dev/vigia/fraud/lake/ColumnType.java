package dev.vigia.fraud.lake;

/** The type of a column of the lake. */
public enum ColumnType {
    TEXT,
    BYTES,
    WHOLE,
    REAL,
    TRUTH,
    /** Minor units. In the file: {@code decimal(18,2)}. */
    MONEY,
    /** Milliseconds since 1970, UTC. In the file: a timestamp in microseconds. */
    TIME,
    /** A list of texts. */
    TEXTS,
    /** A map from text to number. */
    MEASURES
}
