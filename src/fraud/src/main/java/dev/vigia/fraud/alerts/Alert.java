package dev.vigia.fraud.alerts;

import dev.vigia.fraud.history.Past;
import dev.vigia.fraud.patterns.Verdict;
import dev.vigia.fraud.rules.Rule;
import dev.vigia.fraud.rules.Severity;
import dev.vigia.fraud.transactions.Transaction;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/** A rule's hit, as its subscribers get it: what happened, what was seen, what the limit was, and why it counts. */
public final class Alert implements Serializable {
    private static final long serialVersionUID = 1L;

    /** An alert's evidence is cut to the newest of this many, and to fewer where their texts are very long. */
    public static final int MOST_EVIDENCE = 100;

    /** Leaves room in a message of 256 KB for all but the evidence. */
    private static final int MOST_EVIDENCE_BYTES = 200_000;

    /** Computed from rule, version, account and the trigger's time and id: a subscriber drops repeats by it. 32 hexadecimal digits. */
    public final String id;

    public final Status status;
    /** Token of the account. */
    public final String account;
    /** The transaction that raised it. */
    public final Past trigger;
    /** The normalised city of the trigger, or {@code null}. */
    public final String metro;

    public final Cause cause;
    /** 0 to 100, of the trigger over all rules. */
    public final int score;

    public final Severity severity;
    /** When this job raised it, by its clock: milliseconds since 1970. Not part of what makes two alerts equal. */
    public final long detectedAt;

    Alert(
            String id,
            Status status,
            String account,
            Past trigger,
            String metro,
            Cause cause,
            int score,
            Severity severity,
            long detectedAt) {
        this.id = id;
        this.status = status;
        this.account = account;
        this.trigger = trigger;
        this.metro = metro;
        this.cause = cause;
        this.score = score;
        this.severity = severity;
        this.detectedAt = detectedAt;
    }

    /** A new alert of {@code rule} on {@code payment}, whose score over all rules is {@code score}. */
    public static Alert opened(Rule rule, Verdict hit, Transaction payment, int score, long detectedAt) {
        return new Alert(
                id(rule, payment),
                Status.OPEN,
                payment.account,
                Past.of(payment),
                payment.metro,
                Cause.of(rule, hit),
                score,
                rule.severity,
                detectedAt);
    }

    private static String id(Rule rule, Transaction payment) {
        String identity =
                rule.id + '\n' + rule.version + '\n' + payment.account + '\n' + payment.time + '\n' + payment.id;
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(identity.getBytes(StandardCharsets.UTF_8));
            StringBuilder text = new StringBuilder(32);
            for (int at = 0; at < 16; at++) {
                text.append(Character.forDigit(digest[at] >> 4 & 15, 16))
                        .append(Character.forDigit(digest[at] & 15, 16));
            }
            return text.toString();
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java runtime has SHA-256.", missing);
        }
    }

    /** Where an alert stands. */
    public enum Status {
        OPEN,
        UPDATED
    }

    /** Which rule hit, and on what grounds. */
    public static final class Cause implements Serializable {
        private static final long serialVersionUID = 1L;

        public final String rule;
        public final int version;
        public final Severity severity;
        /** What the rule added to the score. */
        public final int weight;

        public final double observed;
        public final double threshold;
        public final String reason;
        public final String counterfactual;
        /** Oldest first, at most {@link #MOST_EVIDENCE}. */
        public final List<Past> evidence;
        /** How many transactions there are in all, the cut ones included. */
        public final int evidenceCount;

        public final String baseline;

        Cause(Rule rule, Verdict hit, List<Past> evidence) {
            this(
                    rule.id,
                    rule.version,
                    rule.severity,
                    rule.weight,
                    hit.observed,
                    hit.threshold,
                    hit.finding.reason,
                    hit.finding.counterfactual,
                    evidence,
                    hit.finding.evidence.size(),
                    hit.finding.baseline);
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

        private static Cause of(Rule rule, Verdict hit) {
            List<Past> all = hit.finding.evidence;
            int from = all.size();
            int bytes = 0;
            while (from > 0 && all.size() - from < MOST_EVIDENCE) {
                bytes += mostBytes(all.get(from - 1));
                if (bytes > MOST_EVIDENCE_BYTES) {
                    break;
                }
                from--;
            }
            return new Cause(rule, hit, List.copyOf(all.subList(from, all.size())));
        }

        /** What a payment can take as JSON at the very most: six bytes a letter, were each a control character. */
        private static int mostBytes(Past payment) {
            int letters = payment.id.length() + (payment.location == null ? 0 : payment.location.length());
            return 150 + 6 * letters;
        }
    }
}
