package dev.vigia.fraud.judging;

import dev.vigia.fraud.baselines.Baseline;
import dev.vigia.fraud.rules.RuleChange;

/** What everybody who judges has to know from some event time on: a change of the rules, or what is usual somewhere. */
public final class Briefing {
    /** {@code null} if it is a baseline. */
    public final RuleChange change;
    /** {@code null} if it is a change. */
    public final Baseline baseline;

    private Briefing(RuleChange change, Baseline baseline) {
        this.change = change;
        this.baseline = baseline;
    }

    public static Briefing of(RuleChange change) {
        return new Briefing(change, null);
    }

    public static Briefing of(Baseline baseline) {
        return new Briefing(null, baseline);
    }
}
