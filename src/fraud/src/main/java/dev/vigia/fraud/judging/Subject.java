package dev.vigia.fraud.judging;

import dev.vigia.fraud.rules.Rule;
import dev.vigia.fraud.rules.Typology;
import java.time.Duration;

/** The source of an alert: a rule that alerts by itself, or a typology. */
final class Subject {
    final String id;
    /** The same id, or {@code null} if the source is a rule. */
    final String typology;

    final int version;
    private final long cooldown;

    private Subject(String id, String typology, int version, Duration cooldown) {
        this.id = id;
        this.typology = typology;
        this.version = version;
        this.cooldown = cooldown.toMillis();
    }

    static Subject of(Rule rule) {
        return new Subject(rule.id, null, rule.version, rule.cooldown);
    }

    static Subject of(Typology typology) {
        return new Subject(typology.id, typology.id, typology.version, typology.cooldown);
    }

    /** Returns whether an open alert still takes up a hit at {@code time}: same version, and within the cool-down. */
    boolean continues(Opened open, long time) {
        // The distance counts in both directions: a late hit belongs to the alert that was opened after it.
        return open != null && open.version == version && Math.abs(time - open.since) < cooldown;
    }
}
