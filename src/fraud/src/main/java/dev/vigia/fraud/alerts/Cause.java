package dev.vigia.fraud.alerts;

import static dev.vigia.fraud.checks.Checks.atLeast;
import static dev.vigia.fraud.checks.Checks.between;
import static dev.vigia.fraud.checks.Checks.present;
import static dev.vigia.fraud.checks.Checks.text;

import dev.vigia.fraud.patterns.Verdict;
import dev.vigia.fraud.rules.Rule;
import dev.vigia.fraud.rules.Severity;
import dev.vigia.transactions.Past;
import dev.vigia.transactions.encoding.ShortText;
import java.io.Serializable;
import java.util.List;

/** One hit in an alert: the rule, what it measured, and the grounds. */
public final class Cause implements Serializable {
    private static final long serialVersionUID = 1L;

    /** The evidence is cut to the newest of this many transactions, and to fewer if their texts are very long. */
    static final int MOST_EVIDENCE = 100;

    /** The JSON bytes that the evidence of all hits of an alert may take. The rest of a 256 KB message is for everything else. */
    public static final int EVIDENCE_BYTES = 200_000;

    /** Characters per sentence about a hit. A sentence may repeat a condition and the values of fields. */
    static final int LONGEST_SENTENCE = 2_000;

    /** Characters per sentence that always stay: one, and the three points of a cut. */
    private static final int SHORTEST_SENTENCE = 4;

    /** JSON bytes for an id and numbers. */
    private static final int FRAME_BYTES = 500;

    /** The worst case: JSON writes a control character in six bytes. */
    private static final int LETTER_BYTES = 6;

    private static final int SENTENCES = 3;

    public final String rule;
    public final int version;
    public final Severity severity;
    /** The points that the hit adds to the score: the rule's own weight, or the one in the alerting typology. */
    public final int weight;

    public final double observed;
    public final double threshold;
    public final String reason;
    public final String counterfactual;
    /** Oldest first, at most {@link #MOST_EVIDENCE}. */
    public final List<Past> evidence;
    /** The number of transactions before the cut. */
    public final int evidenceCount;
    /** A sentence about what is usual here and how many payments that rests on; {@code null} if the pattern has no baseline. */
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
        this.rule = text(rule, "rule");
        this.version = atLeast(1, version, "version");
        this.severity = present(severity, "severity");
        this.weight = between(0, 100, weight, "weight");
        this.observed = observed;
        this.threshold = threshold;
        this.reason = present(reason, "reason");
        this.counterfactual = present(counterfactual, "counterfactual");
        this.evidence = present(evidence, "evidence");
        this.evidenceCount = atLeast(evidence.size(), evidenceCount, "evidenceCount");
        this.baseline = baseline;
    }

    /** @param letters the characters that each sentence may have */
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
     * Returns the hit of {@code rule} on the judged transaction. That transaction is not part of the evidence.
     *
     * @param most the JSON bytes that the evidence may take
     */
    public static Cause of(Rule rule, Verdict hit, int most) {
        return new Cause(rule, hit, newest(hit.finding.evidence, most));
    }

    /** Returns this hit for a later alert. {@code payment}, on which it happened, replaces its evidence. */
    public Cause remembered(Past payment) {
        return new Cause(this, weight, LONGEST_SENTENCE, List.of(payment), evidenceCount + 1);
    }

    /** Returns the event time of a {@link #remembered} hit, in milliseconds since 1970. */
    public long time() {
        return evidence.get(0).time;
    }

    /** Returns this hit with the points that it adds to a typology's score. */
    public Cause weighing(int points) {
        return new Cause(this, points, LONGEST_SENTENCE, evidence, evidenceCount);
    }

    /** Returns an upper bound of its JSON bytes. */
    long mostBytes() {
        return FRAME_BYTES
                + LETTER_BYTES * (length(reason) + length(counterfactual) + length(baseline))
                + evidence.stream().mapToLong(Cause::mostBytes).sum();
    }

    /**
     * Returns this hit cut to {@code most} JSON bytes: shorter sentences, and the newest of its evidence. If {@code most} is
     * less than 600, a letter of each sentence stays, and it may take more.
     */
    Cause within(int most) {
        // Equal parts: one for each sentence, and one for the evidence. Hundreds of hits leave less than no bytes.
        int letters = Math.max(SHORTEST_SENTENCE, (most - FRAME_BYTES) / LETTER_BYTES / (SENTENCES + 1));
        Cause brief = new Cause(this, weight, letters, List.of(), evidenceCount);
        return new Cause(brief, weight, letters, newest(evidence, most - brief.mostBytes()), evidenceCount);
    }

    /** Returns the newest transactions that together take at most {@code most} bytes, and at most {@link #MOST_EVIDENCE}. */
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

    /** Returns an upper bound of the JSON bytes of a payment. */
    private static int mostBytes(Past payment) {
        int letters = payment.id.length() + (payment.location == null ? 0 : payment.location.length());
        // 150 bytes are enough for the names of the fields, the time, the amount and the punctuation.
        return 150 + LETTER_BYTES * letters;
    }
}
