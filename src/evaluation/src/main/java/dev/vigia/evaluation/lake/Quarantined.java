package dev.vigia.evaluation.lake;

import dev.vigia.transactions.rows.ReasonCode;
import java.util.Set;

/**
 * The rows of quarantine with one reason.
 *
 * @param detail the fault of the example
 * @param example the bytes of one of them
 * @param sequence the example's number in its shard; for an alert, its id and revision
 */
public record Quarantined(String reason, long rows, String detail, byte[] example, String sequence) {
    private static final Set<String> OF_ALERTS =
            Set.of(ReasonCode.REFUSED_BY_TOPIC.name(), ReasonCode.REFUSED_BY_TABLE.name());

    /** Returns whether these are alerts that a service refused, and not records of a stream. */
    public boolean areAlerts() {
        return OF_ALERTS.contains(reason);
    }
}
