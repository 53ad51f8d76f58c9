package dev.vigia.monitor.alerts;

import dev.vigia.fraud.alerts.Alert;
import dev.vigia.fraud.baselines.Baselines;
import dev.vigia.fraud.judging.Account;
import dev.vigia.fraud.judging.Judge;
import dev.vigia.fraud.judging.Judged;
import dev.vigia.fraud.rules.RuleBook;
import dev.vigia.monitor.Payments;
import dev.vigia.transactions.Transaction;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Alerts of the rule {@code v}. */
public final class Raised {
    private Raised() {}

    public static Alert alert() {
        return alerts(1).get(0);
    }

    /** Returns {@code count} alerts, each of an account of its own. */
    public static List<Alert> alerts(int count) {
        List<Alert> alerts = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            alerts.add(alert("account" + number, 3, draft -> {}));
        }
        return alerts;
    }

    /** Returns the last alert among some payments a millisecond apart. */
    public static Alert alert(String account, int payments, Consumer<Transaction.Draft> changes) {
        Judge judge =
                new Judge(RuleBook.parse("test", Payments.book().replace("PT10M, severity", "PT0.05S, severity")));
        Account state = Account.unknown();
        Alert last = null;
        for (int number = 0; number < payments; number++) {
            Transaction.Draft draft = Payments.draft(account, "p" + number, Payments.NOON + number);
            changes.accept(draft);
            Judged judged = judge.judge(state, draft.finished(), Baselines.NONE, false, Payments.ARRIVED);
            last = judged.alerts.isEmpty() ? last : judged.alerts.get(0);
        }
        return last;
    }

    static List<String> ids(List<Alert> alerts) {
        return alerts.stream().map(alert -> alert.id).collect(Collectors.toList());
    }
}
