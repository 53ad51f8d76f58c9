package dev.vigia.evaluation.scorecard;

import java.util.List;

/**
 * An episode: payments of one or several accounts that come close to a rule's limit or cross it, and what the job is
 * expected to do.
 *
 * @param id rule, shape and number
 * @param rule id of the rule under test
 * @param shape name of the shape
 * @param transactions ids in order of time
 * @param hitsFrom place in {@code transactions}, from 0, of the first transaction that the rule hits; {@code null} if
 *     silence is expected
 */
public record Episode(
        String id, String rule, String shape, Expected expected, List<String> transactions, Integer hitsFrom) {
    /** What the job is expected to do. */
    public enum Expected {
        /** It raises an alert that names the rule, on a transaction from {@code hitsFrom} on. */
        ALERT,
        /** It records a hit of the rule on a transaction from {@code hitsFrom} on. The rule alone raises no alert. */
        HIT,
        /** It raises no alert and records no hit of the rule. */
        SILENT
    }

    public Episode {
        transactions = List.copyOf(transactions);
        if ((hitsFrom == null) != (expected == Expected.SILENT)
                || hitsFrom != null && (hitsFrom < 0 || hitsFrom >= transactions.size())) {
            throw new IllegalArgumentException("Episode " + id + " expects " + expected + " from transaction "
                    + hitsFrom + " of " + transactions.size());
        }
    }

    /** Returns whether the episode comes close to the limit and does not reach it. */
    boolean nearMiss() {
        return expected == Expected.SILENT;
    }
}
