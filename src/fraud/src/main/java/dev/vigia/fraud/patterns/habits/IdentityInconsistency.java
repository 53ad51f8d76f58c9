package dev.vigia.fraud.patterns.habits;

import static dev.vigia.fraud.checks.Checks.atLeast;
import static dev.vigia.fraud.checks.Checks.positive;
import static dev.vigia.fraud.checks.Checks.require;

import dev.vigia.fraud.baselines.Baselines;
import dev.vigia.fraud.history.History;
import dev.vigia.fraud.history.Window;
import dev.vigia.fraud.patterns.Doubt;
import dev.vigia.fraud.patterns.Finding;
import dev.vigia.fraud.patterns.Pattern;
import dev.vigia.fraud.patterns.Verdict;
import dev.vigia.fraud.patterns.Words;
import dev.vigia.transactions.Past;
import dev.vigia.transactions.Transaction;
import dev.vigia.transactions.accounts.AgeBand;
import dev.vigia.transactions.documents.Section;
import java.time.Duration;
import java.util.List;

/**
 * Identity inconsistency: the same account paid within {@link #window} under an age band that is {@link #bands} or more away.
 * A birthday moves an age band by one; nothing moves it by two. A hit says more about the data than about the payer.
 */
public final class IdentityInconsistency implements Pattern {
    public final int bands;
    public final Duration window;

    IdentityInconsistency(int bands, Duration window) {
        require(
                bands <= AgeBand.MOST_APART,
                "bands",
                "`bands` is " + bands + ". Age bands are at most " + AgeBand.MOST_APART + " apart.");
        this.bands = atLeast(1, bands, "bands");
        this.window = positive(window, "window");
    }

    public static IdentityInconsistency read(Section parameters) {
        return new IdentityInconsistency(
                parameters.wholeNumber("bands", 1, 2), parameters.duration("window", Duration.ofDays(30)));
    }

    @Override
    public Verdict judge(History before, Transaction payment, Baselines baselines) {
        if (payment.ageBand == null) {
            return Verdict.inconclusive(Doubt.NO_VALUE);
        }
        Window own = before.window(payment, window.toMillis());
        int band = AgeBand.index(payment.ageBand);
        // Below zero: no earlier payment has an age band.
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

    private Finding finding(Transaction payment, List<Past> others) {
        return new Finding(
                "The account's age band is " + payment.ageBand + " and was "
                        + others.get(others.size() - 1).ageBand + " within " + Words.length(window)
                        + "; inconsistent from " + Words.count(bands, "band") + " apart.",
                "Would not have been noted with bands less than " + bands + " apart.",
                others);
    }

    @Override
    public Duration reach() {
        return window;
    }

    @Override
    public boolean comparesAmounts() {
        return false;
    }
}
