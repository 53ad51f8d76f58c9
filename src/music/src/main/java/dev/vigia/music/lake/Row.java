package dev.vigia.music.lake;

import dev.vigia.music.csv.Reason;

/** A row to be written. A table takes the fields that it has columns for. One object serves for all rows of a file. */
public final class Row {
    /** The value of {@link #rankChange} for an item that was not in the top of the week before. */
    public static final int NO_CHANGE = Integer.MIN_VALUE;

    public int rank;
    /** The user's number in the dictionary of the file's {@link Labels}. */
    public int user;
    /** Numbers in the catalogue. Tracks that are not in it have the numbers behind its last. */
    public int track;

    public int artist;
    public int genre;
    public long plays;
    public long listeners;
    public long tracks;
    public long artists;
    public int rankChange = NO_CHANGE;
    public long playsBefore;
    public String file;
    public long line;
    public Reason reason;
}
