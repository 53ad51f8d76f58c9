package dev.vigia.fraud.judging;

import dev.vigia.fraud.baselines.Baselines;
import dev.vigia.fraud.patterns.Doubt;
import dev.vigia.fraud.patterns.Outcome;
import dev.vigia.fraud.patterns.Pattern;
import dev.vigia.fraud.patterns.Verdict;
import dev.vigia.fraud.rules.Rule;
import dev.vigia.fraud.rules.RuleBook;
import dev.vigia.transactions.Transaction;
import dev.vigia.transactions.accounts.AccountBasis;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Judges one transaction of an account by a rule book. This is the step of the monitor.
 *
 * <p>It decides from its arguments alone. If an account's transactions come in the order of {@link Transaction#compareTo},
 * the answers are a function of the set of these transactions. A transaction that comes out of order is judged against the
 * transactions before it.
 */
public final class Judge {
    private final Rule[] rules;
    private final List<String> ids;
    /** The text of an inconclusive answer, by rule and by the ordinal of its {@link Doubt}. */
    private final String[][] doubts;

    private final AlertDesk desk;
    private final long reach;
    /** The sum of the weights of the rules that alert. */
    private final int weights;

    public Judge(RuleBook book) {
        this.rules = book.rules.toArray(new Rule[0]);
        this.ids = book.rules.stream().map(rule -> rule.id).collect(Collectors.toUnmodifiableList());
        this.doubts = ids.stream()
                .map(id ->
                        Stream.of(Doubt.values()).map(doubt -> id + ":" + doubt).toArray(String[]::new))
                .toArray(String[][]::new);
        this.desk = new AlertDesk(book);
        this.reach = book.memory.toMillis();
        this.weights = book.rules.stream()
                .filter(Rule::alerts)
                .mapToInt(rule -> rule.weight)
                .sum();
    }

    /**
     * Judges one transaction and adds it to the account's history. Changes nothing but {@code account}.
     *
     * @param baselines what is usual elsewhere at the payment's time
     * @param late whether the watermark had passed the payment's time
     * @param now the clock, in milliseconds since 1970; it is recorded and decides nothing
     * @return {@code null} if the account already has a transaction that is equal in everything that is judged. This one is
     *     a redelivery.
     */
    public Judged judge(Account account, Transaction payment, Baselines baselines, boolean late, long now) {
        if (account.histories.of(payment).holds(payment)) {
            return null;
        }
        // Before the payment is added: afterwards, the history would also find the payment itself.
        Situation situation = new Situation(payment, late, account.histories.contradicts(payment), now);
        Answers answers = answers(account, payment, baselines);
        // The desk gets a copy: an object that leaves this method would be allocated for every row, even without a hit.
        Raised raised = answers.hits.isEmpty() ? Raised.NOTHING : desk.raise(answers.hits, account, situation.copy());
        account.histories.add(payment, reach);
        return new Judged(situation, ids, answers, raised);
    }

    /**
     * Returns when the account's state expires. Ask after each {@link #judge}.
     *
     * @return the account's own expiry, if that one still holds
     */
    public Expiry expiry(Account account) {
        long newest = account.histories.newest();
        return account.expiry().holds(newest, reach) ? account.expiry() : Expiry.after(newest, reach);
    }

    /** Returns how far back a judgement may look, in milliseconds. */
    public long memory() {
        return reach;
    }

    private static Verdict verdict(Rule rule, Account account, Transaction payment, Baselines baselines) {
        if (rule.direction != payment.direction) {
            return Verdict.clear();
        }
        Doubt doubt = doubt(rule.pattern, payment);
        return doubt == null ? rule.pattern.judge(account.histories, payment, baselines) : Verdict.inconclusive(doubt);
    }

    /** Returns why the pattern cannot judge payments of this kind; {@code null} if it can. */
    private static Doubt doubt(Pattern pattern, Transaction payment) {
        // Such an account is made of the id of the transaction, so its history says nothing about the payer.
        if (payment.basis == AccountBasis.NONE && pattern.needsAccount()) {
            return Doubt.NO_ACCOUNT;
        }
        if (payment.currency != null && pattern.comparesAmounts()) {
            return Doubt.OTHER_CURRENCY;
        }
        return payment.dayOnly && pattern.needsTimeOfDay() ? Doubt.NO_TIME_OF_DAY : null;
    }

    private Answers answers(Account account, Transaction payment, Baselines baselines) {
        double[] margins = new double[rules.length];
        double near = 0;
        // The shared empty lists stand in until something is added: most rows need no list.
        List<Hit> hits = List.of();
        List<String> inconclusive = List.of();
        for (int index = 0; index < rules.length; index++) {
            Rule rule = rules[index];
            Verdict verdict = verdict(rule, account, payment, baselines);
            margins[index] = verdict.margin();
            if (rule.alerts() && !Double.isNaN(verdict.observed)) {
                near += rule.weight * Nearness.of(verdict);
            }
            if (verdict.outcome == Outcome.HIT) {
                hits = appended(hits, new Hit(rule, verdict));
            } else if (verdict.outcome == Outcome.INCONCLUSIVE) {
                inconclusive = appended(inconclusive, doubts[index][verdict.doubt.ordinal()]);
            }
        }
        return new Answers(margins, weights == 0 ? 0 : near / weights, hits, inconclusive);
    }

    private static <T> List<T> appended(List<T> list, T item) {
        List<T> longer = list.isEmpty() ? new ArrayList<>(2) : list;
        longer.add(item);
        return longer;
    }
}
