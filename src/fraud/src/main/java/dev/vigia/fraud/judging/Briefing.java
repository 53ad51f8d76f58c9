package dev.vigia.fraud.judging;

import static dev.vigia.fraud.checks.Checks.present;

import dev.vigia.fraud.baselines.Baseline;
import dev.vigia.fraud.rules.RuleChange;

/** News for every judge, valid from some event time on: a change of the rules, or a baseline. */
public final class Briefing {
    /** {@code null} if this is a baseline. */
    public final RuleChange change;
    /** {@code null} if this is a change. */
    public final Baseline baseline;

    private Briefing(RuleChange change, Baseline baseline) {
        this.change = change;
        this.baseline = baseline;
    }

    public static Briefing of(RuleChange change) {
        return new Briefing(present(change, "change"), null);
    }

    public static Briefing of(Baseline baseline) {
        return new Briefing(null, present(baseline, "baseline"));
    }
}
