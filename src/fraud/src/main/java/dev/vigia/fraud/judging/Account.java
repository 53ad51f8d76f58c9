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

    private Expiry expiry;

    Account(History history, TreeMap<String, Long> lastAlerts, Expiry expiry) {
        this.history = history;
        this.lastAlerts = lastAlerts;
        this.expiry = expiry;
    }

    public static Account unknown() {
        return new Account(new History(), new TreeMap<>(), Expiry.NONE);
    }

    /** The one that was last set; what {@link Judge#expiry} answers may differ. */
    public Expiry expiry() {
        return expiry;
    }

    public void expires(Expiry at) {
        expiry = at;
    }
}
