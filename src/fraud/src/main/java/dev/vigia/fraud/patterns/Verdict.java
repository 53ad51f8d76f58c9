package dev.vigia.fraud.patterns;

import dev.vigia.transactions.Past;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/** What a pattern answers on one transaction, and what it saw. */
public final class Verdict {
    private static final Verdict UNMEASURED = new Verdict(Outcome.CLEAR, null, Double.NaN, Double.NaN, null);

    public final Outcome outcome;
    /** Why there is no answer; {@code null} unless {@link Outcome#INCONCLUSIVE}. */
    public final Doubt doubt;
    /** What was measured, in the pattern's unit; NaN where there was nothing to measure. */
    public final double observed;
    /** From where on {@link #observed} is a hit, in the same unit. */
    public final double threshold;
    /** What made the hit; {@code null} otherwise. */
    public final Finding finding;

    private Verdict(Outcome outcome, Doubt doubt, double observed, double threshold, Finding finding) {
        this.outcome = outcome;
        this.doubt = doubt;
        this.observed = observed;
        this.threshold = threshold;
        this.finding = finding;
    }

    public static Verdict hit(double observed, double threshold, Finding finding) {
        return new Verdict(Outcome.HIT, null, observed, threshold, Objects.requireNonNull(finding));
    }

    static Verdict clear(double observed, double threshold) {
        return new Verdict(Outcome.CLEAR, null, observed, threshold, null);
    }

    /** The clear verdicts on counts below {@code most}, by the count: each payment gets one, and there are few. */
    static Verdict[] clearsBelow(int most, int threshold) {
        return IntStream.range(0, most)
                .mapToObj(count -> clear(count, threshold))
                .toArray(Verdict[]::new);
    }

    /** Clear without a measurement: the transaction is not of the kind that the pattern looks at. */
    public static Verdict clear() {
        return UNMEASURED;
    }

    public static Verdict inconclusive(Doubt doubt) {
        return new Verdict(Outcome.INCONCLUSIVE, Objects.requireNonNull(doubt), Double.NaN, Double.NaN, null);
    }

    /** How far over the threshold (zero or more: a hit) or under it (below zero); NaN if not measured. */
    public double margin() {
        return observed - threshold;
    }

    /** A hit's grounds, for the alert. */
    public static final class Finding {
        /** A sentence that names what was seen and the limit; made from the parameters. */
        public final String reason;
        /** What would have had to be different. */
        public final String counterfactual;
        /** The earlier transactions that count, oldest first; the one judged is not among them. */
        public final List<Past> evidence;
        /** What is usual here and how much it rests on; {@code null} if the pattern has none. */
        public final String baseline;

        public Finding(String reason, String counterfactual, List<Past> evidence, String baseline) {
            this.reason = reason;
            this.counterfactual = counterfactual;
            this.evidence = evidence;
            this.baseline = baseline;
        }
    }
}
