package dev.vigia.fraud.judging;

import dev.vigia.fraud.alerts.Cause;
import dev.vigia.fraud.history.History;
import java.util.TreeMap;

/**
 * All that is remembered of one account, the state behind one key: its bounded history, its open
 * alerts, and the hits that typologies add up.
 */
public final class Account {
    final History history;
    /**
     * Open alerts by the rule or typology, of those within the book's memory; sorted, so that equal states have equal bytes.
     */
    final TreeMap<String, Opened> open;
    /** The newest hit of each rule that belongs to a typology, as {@link Cause#remembered} leaves it. */
    final TreeMap<String, Cause> hits;

    private Expiry expiry;

    Account(History history, TreeMap<String, Opened> open, TreeMap<String, Cause> hits, Expiry expiry) {
        this.history = history;
        this.open = open;
        this.hits = hits;
        this.expiry = expiry;
    }

    public static Account unknown() {
        return new Account(new History(), new TreeMap<>(), new TreeMap<>(), Expiry.NONE);
    }

    /** The one that was last set; what {@link Judge#expiry} answers may differ. */
    public Expiry expiry() {
        return expiry;
    }

    public void expires(Expiry at) {
        expiry = at;
    }
}
