package dev.vigia.fraud.rules;

import dev.vigia.fraud.patterns.Pattern;
import java.time.Duration;

/** A pattern with the limits, the weight and the manners that a bank gives it. */
public final class Rule {
    public final String id;
    /** Raised by whoever changes the rule; every alert names it. See {@link RuleBook#contradictions}. */
    public final int version;

    public final Pattern pattern;
    public final Severity severity;
    /** What a hit adds to the transaction's score, 0 to 100. A rule of weight 0 is recorded and never alerts. */
    public final int weight;
    /** How long after an alert the same rule stays silent for the same account. */
    public final Duration cooldown;

    public final Status status;
    /** Who answers for it. */
    public final String owner;

    Rule(
            String id,
            int version,
            Pattern pattern,
            Severity severity,
            int weight,
            Duration cooldown,
            Status status,
            String owner) {
        this.id = id;
        this.version = version;
        this.pattern = pattern;
        this.severity = severity;
        this.weight = weight;
        this.cooldown = cooldown;
        this.status = status;
        this.owner = owner;
    }

    public boolean alerts() {
        return status == Status.ACTIVE && weight > 0;
    }
}
