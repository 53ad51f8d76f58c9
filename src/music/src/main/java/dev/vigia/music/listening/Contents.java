package dev.vigia.music.listening;

/** What the number in each row of a block is. */
public enum Contents {
    /** Plays of a track by a user until now. */
    PLAYS,
    /** The same in the snapshot before. */
    EARLIER_PLAYS,
    /** The track's rank among the user's own in the week before. */
    EARLIER_RANKS
}
