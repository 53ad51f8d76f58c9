package dev.vigia.fraud.patterns;

import dev.vigia.fraud.baselines.Baselines;
import dev.vigia.fraud.history.History;
import dev.vigia.fraud.history.Window;
import dev.vigia.transactions.Transaction;
import java.time.Duration;

/** Card testing: a payment of {@code large} or more soon after one or more of {@code small} or less (minor units). */
public final class CardTesting implements Pattern {
    public final long small;
    public final long large;
    public final int probes;
    public final Duration window;

    /** @param probes how many small payments it takes, 1 or more */
    public CardTesting(long small, long large, int probes, Duration window) {
        this.small = small;
        this.large = large;
        this.probes = probes;
        this.window = window;
    }

    @Override
    public Verdict judge(History before, Transaction payment, Baselines baselines) {
        if (payment.amount < large) {
            return Verdict.clear();
        }
        Window recent = recent(before, payment);
        int found = recent.count(past -> past.amount <= small);
        if (found >= probes) {
            return Verdict.hit(found, probes, finding(recent(before, payment), found, payment));
        }
        return recent.complete ? Verdict.clear(found, probes) : Verdict.inconclusive(Doubt.HISTORY_CUT);
    }

    private Window recent(History before, Transaction payment) {
        return before.window(payment, window.toMillis());
    }

    private Verdict.Finding finding(Window recent, int found, Transaction payment) {
        return new Verdict.Finding(
                Words.money(payment.amount) + " within " + Words.length(window) + " after "
                        + Words.count(found, "payment") + " of " + Words.money(small) + " or less; suspicious from "
                        + Words.money(large) + " after " + probes + ".",
                "Would not have alerted below " + Words.money(large) + ", or after fewer than "
                        + Words.count(probes, "small payment") + ".",
                recent.only(past -> past.amount <= small),
                null);
    }

    @Override
    public Duration reach() {
        return window;
    }
}
