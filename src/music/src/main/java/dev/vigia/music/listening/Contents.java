package dev.vigia.music.listening;

/** The meaning of the number in each row of a block. */
public enum Contents {
    /** How often the user has played the track until now. */
    PLAYS,
    /** How often the user had played the track in the earlier snapshot. */
    EARLIER_PLAYS,
    /** The track's rank in the user's top of the week before. */
    EARLIER_RANKS
}
