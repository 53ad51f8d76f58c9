package dev.vigia.evaluation.scenarios;

import dev.vigia.evaluation.scenarios.plans.Others;
import dev.vigia.evaluation.scorecard.Findings;
import dev.vigia.evaluation.scorecard.Raised;
import dev.vigia.fraud.baselines.Baselines;
import dev.vigia.fraud.judging.Account;
import dev.vigia.fraud.judging.Judge;
import dev.vigia.fraud.judging.Judged;
import dev.vigia.fraud.judging.Surroundings;
import dev.vigia.fraud.rules.RuleBook;
import dev.vigia.transactions.Transaction;
import dev.vigia.transactions.arrivals.Label;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Judges transactions by the job's kernel, without a job. It never decides what is expected of an episode. */
public final class Rehearsal {
    private final Judge judge;

    public Rehearsal(RuleBook book) {
        this.judge = new Judge(book);
    }

    /**
     * Judges transactions of new accounts, in order of time. Repeats are left out.
     *
     * @param labels of some of the transactions
     */
    public List<Judged> judge(List<Transaction> transactions, List<Label> labels) {
        Surroundings surroundings = new Surroundings();
        ComingLabels coming = new ComingLabels(transactions, labels);
        return judge(
                transactions, payment -> coming.tell(surroundings.enter(payment)), any -> surroundings.baselines());
    }

    private List<Judged> judge(
            List<Transaction> transactions,
            UnaryOperator<Transaction> entering,
            Function<Transaction, Baselines> usual) {
        List<Transaction> ordered = new ArrayList<>(transactions);
        ordered.sort(Comparator.naturalOrder());
        Map<String, Account> accounts = new HashMap<>();
        List<Judged> judged = new ArrayList<>();
        for (Transaction transaction : ordered) {
            Account account = accounts.computeIfAbsent(transaction.account, unknown -> Account.unknown());
            // Entering comes before the baselines are asked for: it moves them to the payment's day.
            Transaction entered = entering.apply(transaction);
            Judged verdict = judge.judge(account, entered, usual.apply(transaction), false, 0);
            if (verdict != null) {
                judged.add(verdict);
            }
        }
        return judged;
    }

    /** Returns the findings for the transactions. Those that are not {@code added} are the background. */
    Findings findings(List<Transaction> transactions, List<Label> labels, Set<String> added) {
        return found(judge(transactions, labels), added);
    }

    /** Returns the findings for added transactions. Baselines come from the payments of others. */
    Findings findings(List<Transaction> transactions, Others others) {
        Set<String> added =
                transactions.stream().map(transaction -> transaction.id).collect(Collectors.toSet());
        return found(judge(transactions, new Surroundings()::enter, others::usual), added);
    }

    private static Findings found(List<Judged> all, Set<String> added) {
        List<Raised> alerts = new ArrayList<>();
        Map<String, List<String>> hits = new HashMap<>();
        long background = 0;
        for (Judged judged : all) {
            judged.alerts.forEach(alert -> alerts.add(Raised.of(alert)));
            if (added.contains(judged.transaction.id)) {
                hits.put(judged.transaction.id, judged.hits);
            } else {
                background++;
            }
        }
        return new Findings(alerts, hits, background);
    }
}
