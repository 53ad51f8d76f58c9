package dev.vigia.music.counting;

/** What a subtask has counted of its users. A Flink POJO. */
public final class Counts {
    /** By the track's number: those of the catalogue first, then {@link #unknownTracks}. */
    public long[] plays;

    /** Different users, by the track's number. */
    public int[] listeners;

    public byte[][] unknownTracks;
    /** Different users, by the artist's number. */
    public int[] listenersOfArtist;

    /** The users with the most plays, best first. */
    public byte[][] topUsers;

    public long[] topUserPlays;
    public int[] topUserTracks;
    public int[] topUserArtists;

    /** Users with plays. */
    public long users;
    /** Rows of the tops of users. */
    public long userRows;
    /** Different (user, track) with plays in the earlier snapshot. */
    public long earlier;
    /** Those of them that have fewer plays now. */
    public long shrunk;

    /** From the start of the subtask until every row had come. */
    public long readNanos;
    /** From then on, until every user's top was written. */
    public long countNanos;

    public Counts() {}
}
