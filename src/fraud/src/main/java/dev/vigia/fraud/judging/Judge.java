package dev.vigia.fraud.judging;

import dev.vigia.fraud.accounts.AccountBasis;
import dev.vigia.fraud.alerts.Alert;
import dev.vigia.fraud.patterns.Doubt;
import dev.vigia.fraud.patterns.Outcome;
import dev.vigia.fraud.patterns.Verdict;
import dev.vigia.fraud.rules.Rule;
import dev.vigia.fraud.rules.RuleBook;
import dev.vigia.fraud.transactions.Transaction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * The step of the monitor: an account before, one of its transactions, and what comes of both.
 *
 * <p>It decides from its arguments alone. Called for an account's transactions in the order of (time, id), its answers are
 * a function of the set of these transactions. A transaction that comes out of that order is judged against what lies
 * before it in time.
 */
public final class Judge {
    private final Rule[] rules;
    private final long reach;

    public Judge(RuleBook book) {
        this.rules = book.rules.toArray(new Rule[0]);
        this.reach = book.memory.toMillis();
    }

    /**
     * Judges one transaction and takes it into the account's history.
     *
     * @param late whether the watermark had passed its time
     * @param now what the clock says, milliseconds since 1970; it is recorded and decides nothing
     * @return {@code null} if the account holds this transaction already: it was delivered twice
     */
    public Judged judge(Account account, Transaction payment, boolean late, long now) {
        if (account.history.holds(payment)) {
            return null;
        }
        Judged.Draft draft = new Judged.Draft();
        draft.transaction = payment;
        draft.late = late;
        draft.processedAt = now;
        Verdict[] verdicts = verdicts(account, payment);
        note(verdicts, draft);
        alert(verdicts, account, draft);
        account.history.add(payment, reach);
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

    private Verdict[] verdicts(Account account, Transaction payment) {
        Verdict[] verdicts = new Verdict[rules.length];
        for (int index = 0; index < rules.length; index++) {
            boolean blind = payment.basis == AccountBasis.NONE && rules[index].pattern.needsAccount();
            verdicts[index] = blind
                    ? Verdict.inconclusive(Doubt.NO_ACCOUNT)
                    : rules[index].pattern.judge(account.history, payment);
        }
        return verdicts;
    }

    private void note(Verdict[] verdicts, Judged.Draft draft) {
        List<String> measured = new ArrayList<>(rules.length);
        double[] margins = new double[rules.length];
        for (int index = 0; index < rules.length; index++) {
            Verdict verdict = verdicts[index];
            if (!Double.isNaN(verdict.observed)) {
                margins[measured.size()] = verdict.margin();
                measured.add(rules[index].id);
            }
            if (verdict.outcome == Outcome.INCONCLUSIVE) {
                draft.inconclusive = with(draft.inconclusive, rules[index].id + ":" + verdict.doubt);
            } else if (verdict.outcome == Outcome.HIT) {
                hit(rules[index], draft);
            }
        }
        draft.measured = measured;
        draft.margins = Arrays.copyOf(margins, measured.size());
    }

    private static void hit(Rule rule, Judged.Draft draft) {
        draft.hits = with(draft.hits, rule.id);
        if (rule.alerts()) {
            draft.score += rule.weight;
            boolean higher = draft.severity == null || draft.severity.compareTo(rule.severity) < 0;
            draft.severity = higher ? rule.severity : draft.severity;
        }
    }

    private void alert(Verdict[] verdicts, Account account, Judged.Draft draft) {
        Transaction payment = draft.transaction;
        for (int index = 0; index < rules.length; index++) {
            Rule rule = rules[index];
            if (verdicts[index].outcome != Outcome.HIT || !rule.alerts()) {
                continue;
            }
            Long last = account.lastAlerts.get(rule.id);
            if (last != null && Math.abs(payment.time - last) < rule.cooldown.toMillis()) {
                draft.suppressed++;
            } else {
                remember(account, rule, payment.time);
                int score = Math.min(100, draft.score);
                draft.alerts =
                        with(draft.alerts, Alert.opened(rule, verdicts[index], payment, score, draft.processedAt));
            }
        }
    }

    /** A late alert must not end the silence that a later one began; what is too old to cause silence goes. */
    private void remember(Account account, Rule rule, long time) {
        account.lastAlerts.merge(rule.id, time, Math::max);
        long newest = Collections.max(account.lastAlerts.values());
        account.lastAlerts.values().removeIf(last -> last <= newest - reach);
    }

    private static <T> List<T> with(List<T> list, T item) {
        List<T> longer = list.isEmpty() ? new ArrayList<>(2) : list;
        longer.add(item);
        return longer;
    }
}
