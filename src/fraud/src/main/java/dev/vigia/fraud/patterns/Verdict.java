package dev.vigia.fraud.patterns;

import static dev.vigia.fraud.checks.Checks.present;

import java.util.stream.IntStream;

/** The answer of one pattern on one transaction, with what it measured. */
public final class Verdict {
    private static final Verdict UNMEASURED = new Verdict(Outcome.CLEAR, null, Double.NaN, Double.NaN, null);

    public final Outcome outcome;
    /** The reason why there is no answer; {@code null} unless {@link Outcome#INCONCLUSIVE}. */
    public final Doubt doubt;
    /** The measured value, in the pattern's unit; NaN where the pattern measured nothing. */
    public final double observed;
    /** The lowest value of {@link #observed} that is a hit, in the same unit. */
    public final double threshold;
    /** The grounds of a hit; {@code null} otherwise. */
    public final Finding finding;

    private Verdict(Outcome outcome, Doubt doubt, double observed, double threshold, Finding finding) {
        this.outcome = outcome;
        this.doubt = doubt;
        this.observed = observed;
        this.threshold = threshold;
        this.finding = finding;
    }

    public static Verdict hit(double observed, double threshold, Finding finding) {
        return new Verdict(Outcome.HIT, null, observed, threshold, present(finding, "finding"));
    }

    public static Verdict clear(double observed, double threshold) {
        return new Verdict(Outcome.CLEAR, null, observed, threshold, null);
    }

    /** Returns the clear verdicts on the counts 0 to {@code most - 1}, made once because nearly every payment gets one. */
    public static Verdict[] clearsBelow(int most, int threshold) {
        return IntStream.range(0, most)
                .mapToObj(count -> clear(count, threshold))
                .toArray(Verdict[]::new);
    }

    /** Returns a clear verdict without a measurement: the pattern does not look at transactions of this kind. */
    public static Verdict clear() {
        return UNMEASURED;
    }

    public static Verdict inconclusive(Doubt doubt) {
        return new Verdict(Outcome.INCONCLUSIVE, present(doubt, "doubt"), Double.NaN, Double.NaN, null);
    }

    /** Returns how far the measured value is over the threshold; below zero if it is under it, NaN if not measured. */
    public double margin() {
        return observed - threshold;
    }
}
