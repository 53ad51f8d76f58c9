package dev.vigia.fraud.patterns;

import dev.vigia.fraud.baselines.Baselines;
import dev.vigia.fraud.history.History;
import dev.vigia.fraud.history.Window;
import dev.vigia.transactions.Past;
import dev.vigia.transactions.Transaction;
import dev.vigia.transactions.accounts.AgeBand;
import java.time.Duration;
import java.util.List;

/**
 * Identity inconsistency: under the same account somebody paid within {@code window} whose age band is {@code bands} or more
 * away. A birthday moves a band by one, nothing moves it by two; it tells more of the data than of the payer.
 */
public final class IdentityInconsistency implements Pattern {
    public final int bands;
    public final Duration window;

    public IdentityInconsistency(int bands, Duration window) {
        this.bands = bands;
        this.window = window;
    }

    @Override
    public Verdict judge(History before, Transaction payment, Baselines baselines) {
        if (payment.ageBand == null) {
            return Verdict.inconclusive(Doubt.NO_VALUE);
        }
        Window own = before.window(payment, window.toMillis());
        int band = AgeBand.index(payment.ageBand);
        int apart = -1;
        for (int n = 0; n < own.count(); n++) {
            int other = AgeBand.index(own.at(n).ageBand);
            apart = other < 0 ? apart : Math.max(apart, Math.abs(other - band));
        }
        if (apart >= bands) {
            return Verdict.hit(apart, bands, finding(payment, own.only(past -> isApart(past, band))));
        }
        if (!own.complete) {
            return Verdict.inconclusive(Doubt.HISTORY_CUT);
        }
        return apart < 0 ? Verdict.inconclusive(Doubt.TOO_LITTLE_HISTORY) : Verdict.clear(apart, bands);
    }

    private boolean isApart(Past past, int band) {
        int other = AgeBand.index(past.ageBand);
        return other >= 0 && Math.abs(other - band) >= bands;
    }

    private Verdict.Finding finding(Transaction payment, List<Past> others) {
        return new Verdict.Finding(
                "The account's age band is " + payment.ageBand + " and was "
                        + others.get(others.size() - 1).ageBand + " within " + Words.length(window)
                        + "; inconsistent from " + Words.count(bands, "band") + " apart.",
                "Would not have been noted with bands less than " + bands + " apart.",
                others,
                null);
    }

    @Override
    public Duration reach() {
        return window;
    }
}
