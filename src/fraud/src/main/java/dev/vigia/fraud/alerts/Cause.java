package dev.vigia.fraud.alerts;

import dev.vigia.fraud.patterns.Verdict;
import dev.vigia.fraud.rules.Rule;
import dev.vigia.fraud.rules.Severity;
import dev.vigia.transactions.Past;
import dev.vigia.transactions.encoding.ShortText;
import java.io.Serializable;
import java.util.List;

/** Which rule hit, and on what grounds. */
public final class Cause implements Serializable {
    private static final long serialVersionUID = 1L;

    /** A hit's evidence is cut to the newest of this many, and to fewer where their texts are very long. */
    public static final int MOST_EVIDENCE = 100;

    /** What the evidence of all of an alert's hits may take: leaves room in a message of 256 KB for the rest. */
    public static final int EVIDENCE_BYTES = 200_000;

    /** Characters of a sentence about a hit: it may repeat a condition and what fields held. */
    static final int LONGEST_SENTENCE = 2_000;

    /** An id and numbers. */
    private static final int FRAME_BYTES = 500;

    private static final int BYTES_A_LETTER = 6;
    private static final int SENTENCES = 3;

    public final String rule;
    public final int version;
    public final Severity severity;
    /** What the hit adds to the score: the rule's own weight, or the one that the alerting typology gives it. */
    public final int weight;

    public final double observed;
    public final double threshold;
    public final String reason;
    public final String counterfactual;
    /** Oldest first, at most {@link #MOST_EVIDENCE}. */
    public final List<Past> evidence;
    /** How many transactions there are in all, the cut ones included. */
    public final int evidenceCount;
    /** What is usual here and how much it rests on; {@code null} if the pattern has none. */
    public final String baseline;

    private Cause(Rule rule, Verdict hit, List<Past> evidence) {
        this(
                rule.id,
                rule.version,
                rule.severity,
                rule.weight,
                hit.observed,
                hit.threshold,
                ShortText.of(hit.finding.reason, LONGEST_SENTENCE),
                ShortText.of(hit.finding.counterfactual, LONGEST_SENTENCE),
                evidence,
                hit.finding.evidence.size(),
                ShortText.of(hit.finding.baseline, LONGEST_SENTENCE));
    }

    Cause(
            String rule,
            int version,
            Severity severity,
            int weight,
            double observed,
            double threshold,
            String reason,
            String counterfactual,
            List<Past> evidence,
            int evidenceCount,
            String baseline) {
        this.rule = rule;
        this.version = version;
        this.severity = severity;
        this.weight = weight;
        this.observed = observed;
        this.threshold = threshold;
        this.reason = reason;
        this.counterfactual = counterfactual;
        this.evidence = evidence;
        this.evidenceCount = evidenceCount;
        this.baseline = baseline;
    }

    /** @param letters that each of its sentences may have */
    private Cause(Cause hit, int weight, int letters, List<Past> evidence, int evidenceCount) {
        this(
                hit.rule,
                hit.version,
                hit.severity,
                weight,
                hit.observed,
                hit.threshold,
                ShortText.of(hit.reason, letters),
                ShortText.of(hit.counterfactual, letters),
                evidence,
                evidenceCount,
                ShortText.of(hit.baseline, letters));
    }

    /**
     * The hit of {@code rule} on the transaction that is being judged, which is not among the evidence.
     *
     * @param most bytes that the evidence may take as JSON
     */
    public static Cause of(Rule rule, Verdict hit, int most) {
        return new Cause(rule, hit, newest(hit.finding.evidence, most));
    }

    /** This hit as a later alert tells of it: of its evidence only {@code payment} is left, on which it happened. */
    public Cause remembered(Past payment) {
        return new Cause(this, weight, LONGEST_SENTENCE, List.of(payment), evidenceCount + 1);
    }

    /** This hit with what it adds to a typology's score. */
    public Cause weighing(int points) {
        return new Cause(this, points, LONGEST_SENTENCE, evidence, evidenceCount);
    }

    /** What it can take as JSON at the very most. */
    long mostBytes() {
        return FRAME_BYTES
                + BYTES_A_LETTER * (length(reason) + length(counterfactual) + length(baseline))
                + evidence.stream().mapToLong(Cause::mostBytes).sum();
    }

    /** This hit in at most so many bytes of JSON, 1,000 or more: with shorter sentences and the newest of its evidence. */
    Cause within(int most) {
        int letters = (most - FRAME_BYTES) / BYTES_A_LETTER / (SENTENCES + 1);
        Cause brief = new Cause(this, weight, letters, List.of(), evidenceCount);
        return new Cause(brief, weight, letters, newest(evidence, most - brief.mostBytes()), evidenceCount);
    }

    /** The newest of them that together take at most so many bytes, and at most {@link #MOST_EVIDENCE}. */
    private static List<Past> newest(List<Past> evidence, long most) {
        int from = evidence.size();
        long left = most;
        while (from > 0 && evidence.size() - from < MOST_EVIDENCE && mostBytes(evidence.get(from - 1)) <= left) {
            from--;
            left -= mostBytes(evidence.get(from));
        }
        return List.copyOf(evidence.subList(from, evidence.size()));
    }

    private static int length(String text) {
        return text == null ? 0 : text.length();
    }

    /** What a payment can take as JSON at the very most: six bytes a letter, were each a control character. */
    private static int mostBytes(Past payment) {
        int letters = payment.id.length() + (payment.location == null ? 0 : payment.location.length());
        return 150 + BYTES_A_LETTER * letters;
    }
}
