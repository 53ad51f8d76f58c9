package dev.vigia.music.tables;

import static dev.vigia.music.tables.Column.ARTIST;
import static dev.vigia.music.tables.Column.ARTISTS;
import static dev.vigia.music.tables.Column.FILE;
import static dev.vigia.music.tables.Column.GENRE;
import static dev.vigia.music.tables.Column.LINE;
import static dev.vigia.music.tables.Column.LISTENERS;
import static dev.vigia.music.tables.Column.NAME;
import static dev.vigia.music.tables.Column.PLAYS;
import static dev.vigia.music.tables.Column.PLAYS_BEFORE;
import static dev.vigia.music.tables.Column.PLAYS_NOW;
import static dev.vigia.music.tables.Column.RANK;
import static dev.vigia.music.tables.Column.RANK_CHANGE;
import static dev.vigia.music.tables.Column.REASON;
import static dev.vigia.music.tables.Column.TRACKS;
import static dev.vigia.music.tables.Column.TRACK_ID;
import static dev.vigia.music.tables.Column.USER_ID;

import java.util.List;

/** The tables of a week, each in a folder of its own. */
public enum Table {
    /** The tracks with the most plays. */
    OVERALL("top=overall", RANK, TRACK_ID, NAME, ARTIST, GENRE, PLAYS, LISTENERS, RANK_CHANGE),
    BY_GENRE("top=by_genre", GENRE, RANK, TRACK_ID, NAME, ARTIST, PLAYS, LISTENERS, RANK_CHANGE),
    BY_ARTIST("top=by_artist", ARTIST, RANK, TRACK_ID, NAME, GENRE, PLAYS, LISTENERS, RANK_CHANGE),
    BY_USER("top=by_user", USER_ID, RANK, TRACK_ID, NAME, ARTIST, GENRE, PLAYS, RANK_CHANGE),
    /** The users with the most plays. */
    USERS("top=users", RANK, USER_ID, PLAYS, TRACKS, ARTISTS, RANK_CHANGE),
    ARTISTS_BY_PLAYS("top=artists_by_plays", RANK, ARTIST, PLAYS, LISTENERS, TRACKS, RANK_CHANGE),
    ARTISTS_BY_LISTENERS("top=artists_by_listeners", RANK, ARTIST, PLAYS, LISTENERS, TRACKS, RANK_CHANGE),
    /** Counts that are lower than in the earlier snapshot, though counts of all time can only grow. */
    SHRUNK("shrunk", USER_ID, TRACK_ID, PLAYS_BEFORE, PLAYS_NOW),
    /** Rows of the input that were rejected. */
    REJECTS("rejects", FILE, LINE, REASON);

    /** The name of the folder of all weeks, and of the schema in their files. */
    public static final String TOPS = "music_tops";
    /** The partition key: a week's folder is named {@code week=2026-W47}. */
    public static final String PARTITION = "week";

    /** The table's folder in the folder of the week. */
    public final String folder;

    public final List<Column> columns;

    Table(String folder, Column... columns) {
        this.folder = folder;
        this.columns = List.of(columns);
    }

    public boolean isTop() {
        return columns.contains(RANK);
    }

    /** Returns the columns that identify a row of a top in any week: the group, if there is one, and the ranked item. */
    public List<Column> key() {
        switch (this) {
            case OVERALL:
                return List.of(TRACK_ID);
            case BY_GENRE:
                return List.of(GENRE, TRACK_ID);
            case BY_ARTIST:
                return List.of(ARTIST, TRACK_ID);
            case BY_USER:
                return List.of(USER_ID, TRACK_ID);
            case USERS:
                return List.of(USER_ID);
            case ARTISTS_BY_PLAYS:
            case ARTISTS_BY_LISTENERS:
                return List.of(ARTIST);
            default:
                throw new IllegalStateException(this + " is no top.");
        }
    }
}
