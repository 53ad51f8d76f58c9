package dev.vigia.fraud.rules;

import static dev.vigia.fraud.checks.Checks.atLeast;
import static dev.vigia.fraud.checks.Checks.between;
import static dev.vigia.fraud.checks.Checks.positive;
import static dev.vigia.fraud.checks.Checks.present;
import static dev.vigia.fraud.checks.Checks.require;
import static dev.vigia.fraud.checks.Checks.text;

import java.time.Duration;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * A kind of fraud that shows in several rules. Their hits on an account within a window add up to the typology's score, and
 * the typology alerts in place of each of them.
 */
public final class Typology {
    public final String id;
    /** Raised with every change of the typology. The ids of its alerts depend on it. */
    public final int version;
    /** The points that each rule adds to the score, 1 to 100, by the rule's id. A rule counts once. */
    public final Map<String, Integer> weights;
    /** How long a hit counts. */
    public final Duration window;
    /** The time after an alert in which the typology opens no other alert for the same account. */
    public final Duration cooldown;

    public final Status status;
    /** The person or team that is responsible for the typology. */
    public final String owner;

    private final NavigableMap<Integer, Severity> severities;

    Typology(Draft draft) {
        this.id = text(draft.id, "id");
        this.version = atLeast(1, draft.version, "version");
        require(!draft.weights.isEmpty(), "rules", "`rules` must name at least one rule.");
        draft.weights.forEach((rule, weight) -> between(1, 100, weight, rule));
        this.weights = Map.copyOf(draft.weights);
        require(!draft.severities.isEmpty(), "severity", "`severity` must have at least one score.");
        draft.severities.forEach((score, severity) -> between(1, 100, score, severity.name()));
        this.severities = new TreeMap<>(draft.severities);
        this.window = positive(draft.window, "window");
        this.cooldown = positive(draft.cooldown, "cooldown");
        this.status = present(draft.status, "status");
        this.owner = text(draft.owner, "owner");
    }

    /** Returns the severity of an alert of that score; {@code null} if the score is too low for an alert. */
    public Severity severityOf(int score) {
        Map.Entry<Integer, Severity> reached = severities.floorEntry(score);
        return reached == null ? null : reached.getValue();
    }

    /** Returns the lowest score that alerts. */
    public int threshold() {
        return severities.firstKey();
    }

    public boolean alerts() {
        return status == Status.ACTIVE;
    }

    /** A mutable typology. The constructor of {@link Typology} checks it. */
    static final class Draft {
        String id;
        int version;
        Map<String, Integer> weights;
        /** The severities by the lowest score of each. */
        NavigableMap<Integer, Severity> severities;

        Duration window;
        Duration cooldown;
        Status status;
        String owner;
    }
}
