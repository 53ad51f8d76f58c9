package dev.vigia.music.lake;

import dev.vigia.music.csv.Reason;

/** A row on its way into a table, which takes what it has columns for. One object serves for all rows of a file. */
public final class Row {
    /** What was not in the week before has not changed its rank. */
    public static final int NO_CHANGE = Integer.MIN_VALUE;

    public int rank;
    /** A number of the dictionary of users that the file's {@link Labels} have. */
    public int user;
    /** Numbers of the catalogue; a track that is not in it has one behind its last. */
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
