package dev.vigia.evaluation.scorecard;

import java.util.List;

/**
 * Payments of one or several accounts that come close to a rule's limit or cross it, and what is to be expected of the job.
 *
 * @param id rule, shape and number
 * @param rule id of the rule that is tried
 * @param shape name of the way in which it is tried
 * @param transactions ids in the order in which they happen
 * @param hitsFrom place in {@code transactions}, from 0, from which on the rule hits; {@code null} if silence is expected
 */
public record Episode(
        String id, String rule, String shape, Expected expected, List<String> transactions, Integer hitsFrom) {
    /** What the job should do. */
    public enum Expected {
        /** An alert that names the rule, by a transaction from {@code hitsFrom} on. */
        ALERT,
        /** A recorded hit of the rule, by a transaction from {@code hitsFrom} on: the rule alone alerts nobody. */
        HIT,
        /** No alert at all, and no recorded hit of the rule. */
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

    /** Whether it comes close to the limit and does not reach it. */
    boolean nearMiss() {
        return expected == Expected.SILENT;
    }
}
