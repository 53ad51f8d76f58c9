package dev.vigia.evaluation.scorecard;

import dev.vigia.fraud.alerts.Alert;
import java.util.List;

/**
 * The part of an alert's revision that a comparison needs.
 *
 * @param subject the rule or the typology that alerts
 * @param transaction id of the transaction that raised it
 * @param rules ids of the rules whose hits the alert rests on
 * @param revision 0 for the opening of the alert
 */
public record Raised(String subject, String transaction, List<String> rules, int revision) {
    public static Raised of(Alert alert) {
        return new Raised(
                alert.typology == null ? alert.lead().rule : alert.typology,
                alert.trigger.id,
                alert.causes.stream().map(cause -> cause.rule).toList(),
                alert.revision);
    }
}
