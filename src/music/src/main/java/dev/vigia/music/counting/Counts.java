package dev.vigia.music.counting;

/** The counts of a subtask's users. A Flink POJO. */
public final class Counts {
    /** Plays by the track's number: the tracks of the catalogue first, then {@link #unknownTracks}. */
    public long[] plays;

    /** The number of different users, by the track's number. */
    public int[] listeners;

    public byte[][] unknownTracks;
    /** The number of different users, by the artist's number. */
    public int[] listenersOfArtist;

    /** The users with the most plays, best first. */
    public byte[][] topUsers;

    public long[] topUserPlays;
    public int[] topUserTracks;
    public int[] topUserArtists;

    /** The number of users with plays. */
    public long users;
    /** The number of rows in the tops of users. */
    public long userRows;
    /** The number of different pairs of user and track with plays in the earlier snapshot. */
    public long earlier;
    /** The number of those pairs that have fewer plays now. */
    public long shrunk;

    /** The time from the start of the subtask until it had every row. */
    public long readNanos;
    /** The time from then on until every user's top was written. */
    public long countNanos;

    public Counts() {}
}
