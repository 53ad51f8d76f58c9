package dev.vigia.music.tables;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** The columns of all tables. */
public enum Column {
    /** From 1, within the table or within its group. */
    RANK(Type.INT),
    USER_ID(Type.TEXT),
    TRACK_ID(Type.TEXT),
    NAME(Type.TEXT),
    ARTIST(Type.TEXT),
    GENRE(Type.TEXT),
    PLAYS(Type.LONG),
    /** The number of different users. */
    LISTENERS(Type.LONG),
    /** The number of different tracks. */
    TRACKS(Type.LONG),
    /** The number of different artists. */
    ARTISTS(Type.LONG),
    /** Ranks gained since the week before; negative if ranks were lost, null if the item was not in that week's top. */
    RANK_CHANGE(Type.INT),
    PLAYS_BEFORE(Type.LONG),
    PLAYS_NOW(Type.LONG),
    FILE(Type.TEXT),
    LINE(Type.LONG),
    REASON(Type.TEXT);

    /** The type of a column's values. */
    public enum Type {
        /** A whole number of 32 bits. */
        INT,
        /** A whole number of 64 bits. */
        LONG,
        /** UTF-8. */
        TEXT
    }

    private static final Set<Column> OPTIONAL = EnumSet.of(NAME, ARTIST, GENRE, RANK_CHANGE);

    /** The column's name in the files. It needs the root locale: a Turkish one would give ARTIST another letter i. */
    public final String title = name().toLowerCase(Locale.ROOT);

    public final Type type;

    Column(Type type) {
        this.type = type;
    }

    /** Returns whether a row may have no value in this column. */
    public boolean isOptional() {
        return OPTIONAL.contains(this);
    }
}
