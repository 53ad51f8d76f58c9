package dev.vigia.fraud.patterns;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vigia.fraud.baselines.Baselines;
import dev.vigia.fraud.history.History;
import dev.vigia.transactions.Payments;
import dev.vigia.transactions.Transaction;
import java.util.stream.Collectors;

/** Histories of an account before the judged payment, and checks of the verdict on it. */
public final class Before {
    private static final long REACH = 92 * 86_400_000L;

    private Before() {}

    /** Makes a history of payments given as {@code time amount}, with ids p1, p2 and so on. */
    public static History of(String... payments) {
        History history = new History();
        for (int n = 0; n < payments.length; n++) {
            String[] parts = payments[n].split(" ");
            history.add(Payments.payment("p" + (n + 1), parts[0], parts[1]), REACH);
        }
        return history;
    }

    /** Makes a history that had to drop payments: more than fit, all of 1 and at the given time. */
    public static History cut(String clock) {
        History history = new History();
        for (int n = 0; n < History.MOST + 10; n++) {
            history.add(Payments.payment("p" + n, clock, "1"), REACH);
        }
        return history;
    }

    /** Judges a payment that comes after all others of its time. */
    public static Verdict judge(Pattern pattern, History before, String clock, String amount) {
        return pattern.judge(before, Payments.payment("~", clock, amount), Baselines.NONE);
    }

    public static void assertHit(Verdict verdict, double observed, double threshold) {
        assertMeasured(Outcome.HIT, verdict, observed, threshold);
    }

    public static void assertClear(Verdict verdict, double observed, double threshold) {
        assertMeasured(Outcome.CLEAR, verdict, observed, threshold);
        assertEquals(null, verdict.finding);
    }

    /** Asserts a clear verdict without a measurement: the pattern does not look at such a payment. */
    public static void assertNotLookedAt(Verdict verdict) {
        assertEquals(Outcome.CLEAR, verdict.outcome);
        assertEquals(Double.NaN, verdict.margin());
    }

    public static void assertDoubt(Doubt doubt, Verdict verdict) {
        assertEquals(Outcome.INCONCLUSIVE, verdict.outcome);
        assertEquals(doubt, verdict.doubt);
        assertEquals(Double.NaN, verdict.margin());
    }

    public static String evidence(Verdict verdict) {
        return verdict.finding.evidence.stream().map(past -> past.id).collect(Collectors.joining(" "));
    }

    public static Transaction withBalance(String amount, long balance) {
        Transaction.Draft draft = Payments.draft("~", "12:00", amount);
        draft.balance = balance;
        return draft.finished();
    }

    private static void assertMeasured(Outcome outcome, Verdict verdict, double observed, double threshold) {
        assertEquals(outcome, verdict.outcome);
        assertEquals(observed, verdict.observed);
        assertEquals(threshold, verdict.threshold);
        assertEquals(outcome == Outcome.HIT, verdict.margin() >= 0, "the margin's sign");
    }
}
