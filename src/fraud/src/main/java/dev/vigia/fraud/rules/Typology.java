package dev.vigia.fraud.rules;

import java.time.Duration;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * A kind of fraud that shows in several rules: their hits on an account within a window add up to its score, and it is the
 * typology that alerts, not each of them.
 */
public final class Typology {
    public final String id;
    /** Raised by whoever changes the typology; the ids of its alerts follow from it. */
    public final int version;
    /** What each of its rules adds to the score, by the rule's id, 1 to 100; a rule counts once. */
    public final Map<String, Integer> weights;
    /** How long a hit counts. */
    public final Duration window;
    /** How long after an alert the typology opens no other one for the same account. */
    public final Duration cooldown;

    public final Status status;
    /** Who answers for it. */
    public final String owner;

    private final NavigableMap<Integer, Severity> severities;

    Typology(Draft draft) {
        this.id = draft.id;
        this.version = draft.version;
        this.weights = Map.copyOf(draft.weights);
        this.severities = new TreeMap<>(draft.severities);
        this.window = draft.window;
        this.cooldown = draft.cooldown;
        this.status = draft.status;
        this.owner = draft.owner;
    }

    /** The severity of an alert of that score; {@code null} if it is too low for one. */
    public Severity severityOf(int score) {
        Map.Entry<Integer, Severity> reached = severities.floorEntry(score);
        return reached == null ? null : reached.getValue();
    }

    /** The lowest score that alerts. */
    public int threshold() {
        return severities.firstKey();
    }

    public boolean alerts() {
        return status == Status.ACTIVE;
    }

    /** A typology in the making. */
    static final class Draft {
        String id;
        int version;
        Map<String, Integer> weights;
        /** By the score from which on they hold. */
        Map<Integer, Severity> severities;

        Duration window;
        Duration cooldown;
        Status status;
        String owner;
    }
}
