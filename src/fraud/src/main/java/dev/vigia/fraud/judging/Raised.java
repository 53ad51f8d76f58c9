package dev.vigia.fraud.judging;

import static dev.vigia.fraud.checks.Checks.atLeast;
import static dev.vigia.fraud.checks.Checks.between;

import dev.vigia.fraud.alerts.Alert;
import dev.vigia.fraud.rules.Severity;
import java.util.List;

/** The outcome of the hits on one payment. Its values are those of {@link Judged}. */
final class Raised {
    /** The outcome where nothing hits. */
    static final Raised NOTHING = new Raised(List.of(), 0, null, List.of(), 0);

    final List<String> hits;
    final int score;
    final Severity severity;
    final List<Alert> alerts;
    final int suppressed;

    Raised(List<String> hits, int score, Severity severity, List<Alert> alerts, int suppressed) {
        this.hits = List.copyOf(hits);
        this.score = between(0, 100, score, "score");
        this.severity = severity;
        this.alerts = List.copyOf(alerts);
        this.suppressed = atLeast(0, suppressed, "suppressed");
    }
}
