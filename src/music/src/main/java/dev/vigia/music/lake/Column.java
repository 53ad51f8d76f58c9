package dev.vigia.music.lake;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
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

    /** Those that may be missing. A level is written for each of their values, and for no others. */
    private static final Set<Column> OPTIONAL = EnumSet.of(NAME, ARTIST, GENRE, RANK_CHANGE);

    private static final Set<Column> NUMBERED = EnumSet.of(USER_ID, TRACK_ID, NAME, ARTIST, GENRE);

    public final String title = name().toLowerCase(Locale.ROOT);
    private final PrimitiveTypeName stored;

    Column(PrimitiveTypeName stored) {
        this.stored = stored;
    }

    /** Whether its texts have numbers in the catalogue, or among the users. */
    boolean isNumbered() {
        return NUMBERED.contains(this);
    }

    boolean isOptional() {
        return OPTIONAL.contains(this);
    }

    /** What Parquet keeps it as; {@code BINARY} is text in UTF-8. */
    public PrimitiveTypeName stored() {
        return stored;
    }

    PrimitiveType field() {
        Types.PrimitiveBuilder<PrimitiveType> field = isOptional() ? Types.optional(stored) : Types.required(stored);
        return stored == PrimitiveTypeName.BINARY
                ? field.as(LogicalTypeAnnotation.stringType()).named(title)
                : field.named(title);
    }
}
