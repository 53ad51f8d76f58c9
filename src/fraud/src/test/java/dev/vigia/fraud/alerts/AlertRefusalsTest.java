package dev.vigia.fraud.alerts;

import static dev.vigia.fraud.checks.Refusals.assertRefused;

import dev.vigia.fraud.rules.Severity;
import dev.vigia.transactions.Past;
import dev.vigia.transactions.Payments;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class AlertRefusalsTest {
    private static final Past PAYMENT = Past.of(Payments.payment("1", "12:00", "1"));

    @Test
    void alert_refusesWhatItCannotDoWithout() {
        alert(draft -> {});
        assertRefused("id", () -> alert(draft -> draft.id = ""));
        assertRefused("revision", () -> alert(draft -> draft.revision = -1));
        assertRefused("account", () -> alert(draft -> draft.account = null));
        assertRefused("trigger", () -> alert(draft -> draft.trigger = null));
        assertRefused("causes", () -> alert(draft -> draft.causes = List.of()));
        assertRefused("score", () -> alert(draft -> draft.score = 101));
        assertRefused("severity", () -> alert(draft -> draft.severity = null));
    }

    @Test
    void cause_refusesAWeightBeyondAScoreAndLessEvidenceThanItShows() {
        cause("r", 1, 100, List.of(PAYMENT), 1);
        assertRefused("rule", () -> cause("", 1, 1, List.of(), 0));
        assertRefused("version", () -> cause("r", 0, 1, List.of(), 0));
        assertRefused("weight", () -> cause("r", 1, 101, List.of(), 0));
        assertRefused("evidence", () -> cause("r", 1, 1, null, 0));
        assertRefused("evidenceCount", () -> cause("r", 1, 1, List.of(PAYMENT), 0));
    }

    private static Cause cause(String rule, int version, int weight, List<Past> evidence, int count) {
        return new Cause(rule, version, Severity.LOW, weight, 1, 1, "Seen.", "Would not.", evidence, count, null);
    }

    private static void alert(Consumer<Alert.Draft> change) {
        Alert.Draft draft = new Alert.Draft();
        draft.id = "a";
        draft.account = "token";
        draft.trigger = PAYMENT;
        draft.causes = List.of(cause("r", 1, 1, List.of(), 0));
        draft.score = 100;
        draft.severity = Severity.LOW;
        change.accept(draft);
        draft.finished();
    }
}
