package dev.vigia.fraud.patterns;

/** Why a pattern cannot say. */
public enum Doubt {
    /** The transaction belongs to no account that could be told. */
    NO_ACCOUNT,
    /** The transaction carries no balance. */
    NO_BALANCE,
    /** The account made more transactions than its bounded history holds, and the rest is not enough for a hit. */
    HISTORY_CUT
}
