package dev.vigia.fraud.judging;

import dev.vigia.fraud.history.History;
import java.util.TreeMap;

/**
 * All that is remembered of one account, the state behind one key: its bounded history and, for each rule that alerted, when.
 */
public final class Account {
    final History history;
    /**
     * Event time of the last alert by rule id, of those within the book's memory, so at most one a rule; sorted, so that
     * equal states have equal bytes.
     */
    final TreeMap<String, Long> lastAlerts;
    /** Event time at which a timer will ask whether to forget the account; {@link Long#MIN_VALUE} if none is set. */
    long reviewAt;

    Account(History history, TreeMap<String, Long> lastAlerts, long reviewAt) {
        this.history = history;
        this.lastAlerts = lastAlerts;
        this.reviewAt = reviewAt;
    }

    public static Account unknown() {
        return new Account(new History(), new TreeMap<>(), Long.MIN_VALUE);
    }
}
