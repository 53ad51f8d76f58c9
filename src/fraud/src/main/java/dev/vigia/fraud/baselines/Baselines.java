package dev.vigia.fraud.baselines;

import dev.vigia.transactions.Transaction;
import java.util.HashMap;
import java.util.Map;

/** What is usual for each group of payments on one day, by the days before it. */
public final class Baselines {
    /** Nothing is known yet. */
    public static final Baselines NONE = new Baselines();

    private final Map<String, Baseline> groups = new HashMap<>();

    Baselines() {}

    void add(Baseline baseline) {
        groups.put(baseline.group, baseline);
    }

    /** Of all payments; {@code null} if not known. */
    public Baseline all() {
        return groups.get(Groups.ALL);
    }

    /** Of those whose age band and balance band are the same; {@code null} if not known. */
    public Baseline peers(Transaction payment) {
        String group = Groups.peers(payment);
        return group == null ? null : groups.get(group);
    }

    /** Of those in the same place; {@code null} if not known. */
    public Baseline place(Transaction payment) {
        return payment.metro == null ? null : groups.get(Groups.place(payment.metro));
    }

    Iterable<Baseline> each() {
        return groups.values();
    }
}
