package dev.vigia.fraud.patterns.habits;

import static dev.vigia.fraud.checks.Checks.atLeast;
import static dev.vigia.fraud.checks.Checks.positive;

import dev.vigia.fraud.baselines.Baseline;
import dev.vigia.fraud.baselines.Baselines;
import dev.vigia.fraud.history.History;
import dev.vigia.fraud.history.Window;
import dev.vigia.fraud.patterns.Doubt;
import dev.vigia.fraud.patterns.Finding;
import dev.vigia.fraud.patterns.Pattern;
import dev.vigia.fraud.patterns.Verdict;
import dev.vigia.fraud.patterns.Words;
import dev.vigia.transactions.Transaction;
import dev.vigia.transactions.documents.Section;
import java.time.Duration;

/**
 * High value on first sight: a payment of {@link #least} or more by an account that has not paid within {@link #known}. The
 * pattern is inconclusive until payments were watched for {@link #warmUp}, because until then every account looks new.
 */
public final class FirstSight implements Pattern {
    /** Minor units. */
    public final long least;

    public final Duration known;
    public final Duration warmUp;

    FirstSight(long least, Duration known, Duration warmUp) {
        this.least = atLeast(0, least, "least");
        this.known = positive(known, "known");
        this.warmUp = positive(warmUp, "warm-up");
    }

    public static FirstSight read(Section parameters) {
        return new FirstSight(
                parameters.money("least", 50_000_00),
                parameters.duration("known", Duration.ofDays(30)),
                parameters.duration("warm-up", Duration.ofDays(14)));
    }

    @Override
    public Verdict judge(History before, Transaction payment, Baselines baselines) {
        if (payment.amount < least) {
            return Verdict.clear();
        }
        Window own = before.window(payment, known.toMillis());
        if (own.count() > 0) {
            return Verdict.clear();
        }
        if (!own.complete) {
            return Verdict.inconclusive(Doubt.HISTORY_CUT);
        }
        Baseline all = baselines.all();
        if (all == null || payment.time - all.since < warmUp.toMillis()) {
            return Verdict.inconclusive(Doubt.WARMING_UP);
        }
        return Verdict.hit(payment.amount / 100.0, least / 100.0, finding(payment));
    }

    private Finding finding(Transaction payment) {
        return new Finding(
                Words.money(payment.amount) + " is the first payment of the account in " + Words.length(known)
                        + "; suspicious from " + Words.money(least) + ".",
                "Would not have alerted below " + Words.money(least) + " or with a payment in the "
                        + Words.length(known) + " before.");
    }

    @Override
    public Duration reach() {
        return known;
    }
}
