package dev.vigia.fraud.judging;

import static dev.vigia.fraud.checks.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.vigia.fraud.baselines.Baseline;
import dev.vigia.fraud.rules.RuleChange;
import dev.vigia.fraud.rules.Severity;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class JudgingRefusalsTest {
    private static final SortedSet<String> RULES = new TreeSet<>(List.of("r"));

    @Test
    void openAlert_refusesWhatItCannotDoWithout() {
        assertRefused("alert", () -> new Opened("", 1, 0, 0, Severity.LOW, RULES, 0));
        assertRefused("version", () -> new Opened("a", 0, 0, 0, Severity.LOW, RULES, 0));
        assertRefused("revision", () -> new Opened("a", 1, 0, -1, Severity.LOW, RULES, 0));
        assertRefused("severity", () -> new Opened("a", 1, 0, 0, null, RULES, 0));
        assertRefused("evidence", () -> new Opened("a", 1, 0, 0, Severity.LOW, RULES, -1));
    }

    @Test
    void outcome_refusesAScoreBeyondAHundred_andIsNeverChanged() {
        assertRefused("score", () -> new Raised(List.of(), 101, null, List.of(), 0));
        assertRefused("suppressed", () -> new Raised(List.of(), 0, null, List.of(), -1));
        assertThrows(UnsupportedOperationException.class, () -> Raised.NOTHING.hits.add("r"));
        assertThrows(UnsupportedOperationException.class, () -> Raised.NOTHING.alerts.add(null));
    }

    @Test
    void briefing_isOneOfTwo_andAnExpiryHasAMemory() {
        assertRefused("change", () -> Briefing.of((RuleChange) null));
        assertRefused("baseline", () -> Briefing.of((Baseline) null));
        assertRefused("memory", () -> new Expiry(0, -1));
    }
}
