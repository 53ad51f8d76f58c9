package dev.vigia.music.ranking;

import dev.vigia.music.lake.Labels;
import dev.vigia.music.lake.Row;
import dev.vigia.music.tables.Column;
import dev.vigia.music.tables.Table;
import java.io.Serializable;

/** A row of a top, with texts instead of numbers. */
public final class TopEntry implements Serializable {
    private static final long serialVersionUID = 1L;

    public final int rank;
    /** The texts are null where the catalogue leaves them empty. */
    public final String track;

    public final String name;
    public final String artist;
    public final String genre;
    public final long plays;
    public final long listeners;
    /** {@link Row#NO_CHANGE} for an item that was not in the top of the week before. */
    public final int rankChange;

    TopEntry(Table table, Row row, Labels labels) {
        rank = row.rank;
        boolean ofTracks = table.columns.contains(Column.TRACK_ID);
        track = ofTracks ? labels.text(Column.TRACK_ID, row) : null;
        name = ofTracks ? labels.text(Column.NAME, row) : null;
        artist = labels.text(Column.ARTIST, row);
        genre = ofTracks ? labels.text(Column.GENRE, row) : null;
        plays = row.plays;
        listeners = row.listeners;
        rankChange = row.rankChange;
    }
}
