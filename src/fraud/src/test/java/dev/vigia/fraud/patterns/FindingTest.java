package dev.vigia.fraud.patterns;

import static dev.vigia.fraud.checks.Refusals.assertRefused;

import java.util.List;
import org.junit.jupiter.api.Test;

class FindingTest {
    @Test
    void finding_needsItsSentencesAndAnEvidenceThatMayBeEmpty() {
        new Finding("Seen.", "Would not have alerted.");
        assertRefused("reason", () -> new Finding("", "Would not have alerted."));
        assertRefused("counterfactual", () -> new Finding("Seen.", null));
        assertRefused("evidence", () -> new Finding("Seen.", "Would not have alerted.", null));
    }

    @Test
    void verdict_needsItsGrounds() {
        new Finding("Seen.", "Would not have alerted.", List.of());
        assertRefused("finding", () -> Verdict.hit(1, 1, null));
        assertRefused("doubt", () -> Verdict.inconclusive(null));
    }
}
