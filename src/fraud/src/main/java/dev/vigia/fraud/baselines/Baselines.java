package dev.vigia.fraud.baselines;

import dev.vigia.transactions.Transaction;
import java.util.HashMap;
import java.util.Map;

/** The baselines of all groups for one day. */
public final class Baselines {
    /** No baselines: nothing is known yet. */
    public static final Baselines NONE = new Baselines();

    private final Map<String, Baseline> groups = new HashMap<>();

    Baselines() {}

    void add(Baseline baseline) {
        groups.put(baseline.group, baseline);
    }

    /** Returns the baseline of all payments; {@code null} if not known. */
    public Baseline all() {
        return groups.get(Groups.ALL);
    }

    /** Returns the baseline of the same age band and balance band; {@code null} if not known. */
    public Baseline peers(Transaction payment) {
        String group = Groups.peers(payment);
        return group == null ? null : groups.get(group);
    }

    /** Returns the baseline of the payment's place; {@code null} if not known. */
    public Baseline place(Transaction payment) {
        return payment.metro == null ? null : groups.get(Groups.place(payment.metro));
    }

    Iterable<Baseline> each() {
        return groups.values();
    }
}
