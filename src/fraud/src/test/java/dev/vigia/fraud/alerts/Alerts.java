package dev.vigia.fraud.alerts;

import dev.vigia.fraud.baselines.Baselines;
import dev.vigia.fraud.history.History;
import dev.vigia.fraud.patterns.velocity.VelocityCount;
import dev.vigia.fraud.rules.Books;
import dev.vigia.fraud.rules.Rule;
import dev.vigia.transactions.Past;
import dev.vigia.transactions.Payments;
import dev.vigia.transactions.Transaction;
import java.util.List;
import java.util.function.Consumer;

/** Alerts of the rule {@code v}, which hits at the third payment. */
public final class Alerts {
    private Alerts() {}

    public static Alert alert(int evidence, Consumer<Transaction.Draft> changes) {
        return alert(evidence, changes, Payments.NOW);
    }

    static Alert alert(int evidence, Consumer<Transaction.Draft> changes, long detectedAt) {
        Rule rule = Books.of(Books.velocity("v", "severity: HIGH")).rules.get(0);
        History history = new History();
        long noon = Payments.time("2016-08-02T12:00");
        for (int n = 0; n < evidence; n++) {
            history.add(changed(Payments.draft("p" + n, noon - evidence + n, 25_00), changes), 86_400_000);
        }
        Transaction trigger = changed(Payments.draft("t", noon, 12_345_678_901_234_599L), changes);
        Alert.Draft alert = new Alert.Draft();
        alert.id = Alert.id(rule.id, rule.version, trigger);
        alert.account = trigger.account;
        alert.trigger = Past.of(trigger);
        alert.metro = trigger.metro;
        alert.direction = trigger.direction;
        alert.currency = trigger.currency;
        alert.causes = List.of(Cause.of(
                rule, ((VelocityCount) rule.pattern).judge(history, trigger, Baselines.NONE), Cause.EVIDENCE_BYTES));
        alert.score = 55;
        alert.severity = rule.severity;
        alert.detectedAt = detectedAt;
        return alert.finished();
    }

    private static Transaction changed(Transaction.Draft draft, Consumer<Transaction.Draft> changes) {
        changes.accept(draft);
        return draft.finished();
    }
}
