package dev.vigia.fraud.patterns;

/** Why a pattern cannot say. */
public enum Doubt {
    /** The transaction belongs to no account that could be told. */
    NO_ACCOUNT,
    /** A condition asks for something that is not there: a column of this row, or what an account did before. */
    NO_VALUE,
    /** A condition divides by zero, or its arithmetic ends in what is no number. */
    NO_NUMBER,
    /** The account has paid too seldom to tell what is usual for it. */
    TOO_LITTLE_HISTORY,
    /** Payments have not been watched for long enough to tell a new account from a known one. */
    WARMING_UP,
    /** Too little was paid by others, or in the place, in the days before to tell what is usual there. */
    TOO_FEW_PEERS,
    /** It is not known where a place is. */
    UNKNOWN_PLACE,
    /** Several places of the source's country bear the name. */
    AMBIGUOUS_PLACE,
    /** The source's mapping names no country, so no place is known. */
    NO_COUNTRY,
    /** Too little has been confirmed of the counterparty, or of the place. */
    TOO_FEW_LABELS,
    /** The transaction carries no balance. */
    NO_BALANCE,
    /**
     * The account's bounded history has let go of transactions that would count, and the rest is not enough for a hit:
     * there were too many of them, or the one judged came too late.
     */
    HISTORY_CUT
}
