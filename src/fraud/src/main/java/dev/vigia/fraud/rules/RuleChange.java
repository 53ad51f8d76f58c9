package dev.vigia.fraud.rules;

/** A book that was accepted, and from when on it judges. */
public final class RuleChange {
    /** Of the {@link RulePush}. */
    public final String push;
    /** Event time, milliseconds since 1970; {@link Long#MIN_VALUE} for from the first transaction on. */
    public final long from;
    /** The book's YAML, known to be sound. */
    public final String book;

    public RuleChange(String push, long from, String book) {
        this.push = push;
        this.from = from;
        this.book = book;
    }
}
