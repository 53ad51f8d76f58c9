package dev.vigia.fraud.rules;

import static dev.vigia.fraud.checks.Checks.atLeast;
import static dev.vigia.fraud.checks.Checks.between;
import static dev.vigia.fraud.checks.Checks.positive;
import static dev.vigia.fraud.checks.Checks.present;
import static dev.vigia.fraud.checks.Checks.text;

import dev.vigia.fraud.patterns.Pattern;
import dev.vigia.transactions.Direction;
import java.time.Duration;

/** One rule of a bank: a pattern with its limits, and what a hit means for score and alerts. */
public final class Rule {
    public final String id;
    /** Raised with every change of the rule. Every alert names it. See {@link RuleBook#contradictions}. */
    public final int version;

    public final Pattern pattern;
    /** The transactions that the rule judges. Those of other directions pass it by. */
    public final Direction direction;

    public final Severity severity;
    /** The points that a hit adds to the transaction's score, 0 to 100. A rule of weight 0 is recorded and never alerts. */
    public final int weight;
    /** The time after an alert in which the same rule opens no other alert for the same account. */
    public final Duration cooldown;

    public final Status status;
    /** The person or team that is responsible for the rule. */
    final String owner;

    Rule(Draft draft) {
        this.id = text(draft.id, "id");
        this.version = atLeast(1, draft.version, "version");
        this.pattern = present(draft.pattern, "pattern");
        this.direction = present(draft.direction, "direction");
        this.severity = present(draft.severity, "severity");
        this.weight = between(0, 100, draft.weight, "weight");
        this.cooldown = positive(draft.cooldown, "cooldown");
        this.status = present(draft.status, "status");
        this.owner = text(draft.owner, "owner");
    }

    public boolean alerts() {
        return status == Status.ACTIVE && weight > 0;
    }

    /** A mutable rule. The constructor of {@link Rule} checks it. */
    static final class Draft {
        String id;
        int version;
        Pattern pattern;
        Direction direction = Direction.OUT;
        Severity severity;
        int weight;
        Duration cooldown;
        Status status;
        String owner;
    }
}
