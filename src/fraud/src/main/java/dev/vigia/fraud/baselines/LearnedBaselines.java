package dev.vigia.fraud.baselines;

import dev.vigia.transactions.Transaction;
import java.util.Map;
import java.util.TreeMap;

/**
 * Learns baselines in memory from payments in the order of their time. The results equal those of the job, which learns them
 * from a stream.
 */
public final class LearnedBaselines {
    private final DaySamples samples = new DaySamples();
    private final Map<String, GroupHistory> groups = new TreeMap<>();
    private final DailyBaselines baselines = new DailyBaselines();
    private long day = Long.MIN_VALUE;

    /** Adds the next payment and returns the baselines of its day. */
    public Baselines at(Transaction payment) {
        long today = DaySamples.day(payment.time);
        if (day == Long.MIN_VALUE) {
            day = today;
        }
        if (day < today) {
            learn(today);
        }
        samples.add(payment);
        return baselines.at(payment.time);
    }

    private void learn(long today) {
        for (GroupSample part : samples.until(DaySamples.end(today - 1))) {
            groups.computeIfAbsent(part.group, any -> new GroupHistory()).add(part);
        }
        // In a gap, samples serve for DAYS days. Later days of the gap have no baseline.
        long last = Math.min(today - 1, day + Baseline.DAYS);
        for (; day <= last; day++) {
            groups.forEach(this::learn);
            groups.values().removeIf(history -> history.memoryEnds() <= day);
        }
        day = today;
        baselines.forget(DaySamples.end(today - 1));
    }

    private void learn(String group, GroupHistory history) {
        Baseline baseline = history.after(group, day);
        if (baseline != null) {
            baselines.add(baseline);
        }
        history.forgetBefore(day);
    }
}
