package dev.vigia.fraud.judging;

import dev.vigia.fraud.baselines.Baselines;
import dev.vigia.fraud.patterns.Doubt;
import dev.vigia.fraud.patterns.Outcome;
import dev.vigia.fraud.patterns.Verdict;
import dev.vigia.fraud.rules.Rule;
import dev.vigia.fraud.rules.RuleBook;
import dev.vigia.transactions.Transaction;
import dev.vigia.transactions.accounts.AccountBasis;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The step of the monitor: an account before, one of its transactions, and what comes of both.
 *
 * <p>It decides from its arguments alone. Called for an account's transactions in the order of
 * {@link Transaction#compareTo}, its answers are a function of the set of these transactions. A transaction that comes out of
 * that order is judged against what lies before it.
 */
public final class Judge {
    private static final double MOST_NEAR = 0.999;

    private final Rule[] rules;
    private final List<String> ids;
    /** What an inconclusive answer is written as, by rule and {@link Doubt}. */
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
     * Judges one transaction and takes it into the account's history.
     *
     * @param baselines what is usual elsewhere at the payment's time
     * @param late whether the watermark had passed its time
     * @param now what the clock says, milliseconds since 1970; it is recorded and decides nothing
     * @return {@code null} if the account holds a transaction already that is equal in all that is judged: this one was
     *     delivered twice
     */
    public Judged judge(Account account, Transaction payment, Baselines baselines, boolean late, long now) {
        if (account.history.holds(payment)) {
            return null;
        }
        boolean conflict = account.history.contradicts(payment);
        Answers answers = answers(account, payment, baselines);
        Raised raised = answers.hits.isEmpty()
                ? Raised.NOTHING
                : desk.raise(answers.hits, account, new Raised(payment, conflict, now));
        account.history.add(payment, reach);
        Judged.Draft draft = new Judged.Draft();
        draft.transaction = payment;
        draft.late = late;
        draft.conflict = conflict;
        draft.processedAt = now;
        draft.rules = ids;
        draft.take(answers);
        draft.take(raised);
        return new Judged(draft);
    }

    /**
     * When the account may be forgotten; to be asked after each {@link #judge}.
     *
     * @return the account's own expiry if that one still holds
     */
    public Expiry expiry(Account account) {
        long newest = account.history.newest();
        return account.expiry().holds(newest, reach) ? account.expiry() : Expiry.after(newest, reach);
    }

    /** How far back a judgement may look, milliseconds. */
    public long memory() {
        return reach;
    }

    private static Verdict verdict(Rule rule, Account account, Transaction payment, Baselines baselines) {
        return payment.basis == AccountBasis.NONE && rule.pattern.needsAccount()
                ? Verdict.inconclusive(Doubt.NO_ACCOUNT)
                : rule.pattern.judge(account.history, payment, baselines);
    }

    /** A half at the limit; from 0 for nothing to 1 for very much. */
    private static double nearness(Verdict verdict) {
        if (verdict.threshold <= 0) {
            return verdict.observed >= verdict.threshold ? MOST_NEAR : 0;
        }
        if (verdict.observed <= 0) {
            return 0;
        }
        double observed = fourthPower(verdict.observed);
        return Math.min(MOST_NEAR, observed / (observed + fourthPower(verdict.threshold)));
    }

    private static double fourthPower(double number) {
        double squared = number * number;
        return squared * squared;
    }

    private Answers answers(Account account, Transaction payment, Baselines baselines) {
        double[] margins = new double[rules.length];
        double near = 0;
        List<AlertDesk.Hit> hits = List.of();
        List<String> inconclusive = List.of();
        for (int index = 0; index < rules.length; index++) {
            Rule rule = rules[index];
            Verdict verdict = verdict(rule, account, payment, baselines);
            margins[index] = verdict.margin();
            if (rule.alerts() && !Double.isNaN(verdict.observed)) {
                near += rule.weight * nearness(verdict);
            }
            if (verdict.outcome == Outcome.HIT) {
                hits = Judged.with(hits, new AlertDesk.Hit(rule, verdict));
            } else if (verdict.outcome == Outcome.INCONCLUSIVE) {
                inconclusive = Judged.with(inconclusive, doubts[index][verdict.doubt.ordinal()]);
            }
        }
        return new Answers(margins, weights == 0 ? 0 : near / weights, hits, inconclusive);
    }
}
