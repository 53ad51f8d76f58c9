package dev.vigia.fraud.rules;

import static dev.vigia.fraud.checks.Checks.present;

/** An accepted rule book with the event time from which it judges. */
public final class RuleChange {
    /** The id of the {@link RulePush}. */
    public final String push;
    /** Event time in milliseconds since 1970. {@link Long#MIN_VALUE} means from the first transaction on. */
    public final long from;
    /** The book's YAML. It was sound when it was accepted. */
    public final String book;

    public RuleChange(String push, long from, String book) {
        this.push = present(push, "push");
        this.from = from;
        this.book = present(book, "book");
    }
}
