package dev.vigia.fraud.patterns;

/** The reason why a pattern is inconclusive. */
public enum Doubt {
    /** The account of the transaction is not known. */
    NO_ACCOUNT,
    /** A value that the rule needs is missing: a column of this row, or an earlier payment of the account. */
    NO_VALUE,
    /** A condition divides by zero, or its arithmetic has no finite result. */
    NO_NUMBER,
    /** The account has too few payments to tell what is usual for it. */
    TOO_LITTLE_HISTORY,
    /** The job has not watched payments for long enough to tell a new account from a known one. */
    WARMING_UP,
    /** Too few payments of peers, or in the place, in the days before to tell what is usual there. */
    TOO_FEW_PEERS,
    /** The position of a place is not known. */
    UNKNOWN_PLACE,
    /** Several places of the source's country have this name. */
    AMBIGUOUS_PLACE,
    /** The source's mapping names no country, so no place is known. */
    NO_COUNTRY,
    /** Too few labels of the counterparty, or of the place. */
    TOO_FEW_LABELS,
    /** The transaction has no balance. */
    NO_BALANCE,
    /**
     * The account's bounded history dropped transactions that would count, and the rest is not enough for a hit. Either
     * there were too many transactions, or the judged one came too late.
     */
    HISTORY_CUT,
    /** The payment is in another currency than the source's, and its mapping has no rate for it. */
    OTHER_CURRENCY,
    /** The rule needs the time of day, and the source tells the day alone. */
    NO_TIME_OF_DAY
}
