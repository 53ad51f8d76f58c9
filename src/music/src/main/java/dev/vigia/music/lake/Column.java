package dev.vigia.music.lake;

import java.util.Locale;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Types;

/** The columns of all tables. */
public enum Column {
    /** From 1, within the table or its group. */
    RANK(PrimitiveTypeName.INT32),
    USER_ID(PrimitiveTypeName.BINARY),
    TRACK_ID(PrimitiveTypeName.BINARY),
    NAME(PrimitiveTypeName.BINARY),
    ARTIST(PrimitiveTypeName.BINARY),
    GENRE(PrimitiveTypeName.BINARY),
    PLAYS(PrimitiveTypeName.INT64),
    /** Different users. */
    LISTENERS(PrimitiveTypeName.INT64),
    /** Different tracks. */
    TRACKS(PrimitiveTypeName.INT64),
    /** Different artists. */
    ARTISTS(PrimitiveTypeName.INT64),
    /** Ranks gained since the week before, below zero if lost; null for what was not in that week's top. */
    RANK_CHANGE(PrimitiveTypeName.INT32),
    PLAYS_BEFORE(PrimitiveTypeName.INT64),
    PLAYS_NOW(PrimitiveTypeName.INT64),
    FILE(PrimitiveTypeName.BINARY),
    LINE(PrimitiveTypeName.INT64),
    REASON(PrimitiveTypeName.BINARY);

    public final String title = name().toLowerCase(Locale.ROOT);
    private final PrimitiveTypeName stored;

    Column(PrimitiveTypeName stored) {
        this.stored = stored;
    }

    PrimitiveType field() {
        return stored == PrimitiveTypeName.BINARY
                ? Types.optional(stored).as(LogicalTypeAnnotation.stringType()).named(title)
                : Types.optional(stored).named(title);
    }
}
