package dev.vigia.fraud.judging;

import dev.vigia.fraud.alerts.Cause;
import dev.vigia.fraud.history.Histories;
import java.util.TreeMap;

/**
 * The state of one account: its bounded histories, its open alerts, and the hits that typologies add up.
 *
 * <p>Judging changes it in place, and changes nothing else. Copying a history per transaction would cost more than judging.
 */
public final class Account {
    final Histories histories;
    /** The open alerts by the id of the rule or typology. Sorted, so that equal states have equal bytes. */
    final TreeMap<String, Opened> open;
    /** The newest hit of each rule that belongs to a typology, in the form of {@link Cause#remembered}. */
    final TreeMap<String, Cause> hits;

    private Expiry expiry;

    Account(Histories histories, TreeMap<String, Opened> open, TreeMap<String, Cause> hits, Expiry expiry) {
        this.histories = histories;
        this.open = open;
        this.hits = hits;
        this.expiry = expiry;
    }

    public static Account unknown() {
        return new Account(new Histories(), new TreeMap<>(), new TreeMap<>(), Expiry.NONE);
    }

    /** Returns the expiry that was last set. It may differ from the answer of {@link Judge#expiry}. */
    public Expiry expiry() {
        return expiry;
    }

    public void expires(Expiry at) {
        expiry = at;
    }

    /** Remembers an open alert, and forgets those that are {@code reach} milliseconds older than the newest. */
    void remember(String subject, Opened opened, long reach) {
        // An alert on a late payment must not end the cool-down that a later payment began.
        open.merge(subject, opened, (one, other) -> other.since >= one.since ? other : one);
        long newest = open.values().stream().mapToLong(each -> each.since).max().getAsLong();
        open.values().removeIf(each -> each.since <= newest - reach);
    }

    /** Remembers a hit, and forgets those that are {@code reach} milliseconds older than the newest. */
    void remember(Cause hit, long reach) {
        hits.merge(hit.rule, hit, (one, other) -> other.time() >= one.time() ? other : one);
        long newest = hits.values().stream().mapToLong(Cause::time).max().getAsLong();
        hits.values().removeIf(each -> each.time() <= newest - reach);
    }
}
