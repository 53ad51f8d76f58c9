package dev.vigia.fraud.judging;

import dev.vigia.fraud.alerts.Cause;
import dev.vigia.fraud.patterns.Verdict;
import dev.vigia.fraud.rules.Rule;

/** A rule and its verdict, which is a hit. */
final class Hit {
    final Rule rule;
    private final Verdict verdict;

    Hit(Rule rule, Verdict verdict) {
        this.rule = rule;
        this.verdict = verdict;
    }

    /** @param mostBytes the JSON bytes that the evidence may take */
    Cause cause(int mostBytes) {
        return Cause.of(rule, verdict, mostBytes);
    }
}
