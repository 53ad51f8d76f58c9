package dev.vigia.fraud.patterns;

import dev.vigia.fraud.baselines.Baselines;
import dev.vigia.fraud.history.Histories;
import dev.vigia.fraud.history.History;
import dev.vigia.transactions.Transaction;
import java.time.Duration;

/** One kind of suspicious payment: its limits, and a pure function that judges a payment by them. */
public interface Pattern {
    /**
     * Judges a payment.
     *
     * @param before the account's history. The pattern ignores entries at or after {@code payment} in order.
     * @param baselines what is usual for other accounts and places, learned from the days before the payment's day
     */
    Verdict judge(History before, Transaction payment, Baselines baselines);

    /**
     * Judges a payment, where the pattern may also ask for the account's payments of other directions.
     *
     * @param all the histories of the account
     */
    default Verdict judge(Histories all, Transaction payment, Baselines baselines) {
        return judge(all.of(payment), payment, baselines);
    }

    /** Returns how far back the pattern looks into the account's history; zero if it does not use the history. */
    default Duration reach() {
        return Duration.ZERO;
    }

    /** Returns whether the pattern compares payments of one account. Without a known account it is inconclusive. */
    default boolean needsAccount() {
        return !reach().isZero();
    }

    /** Returns whether the pattern uses labels. It is inconclusive for a source that has none. */
    default boolean needsLabels() {
        return false;
    }

    /** Returns whether the pattern uses the positions of places. It is inconclusive where the country has no known places. */
    default boolean needsPlaces() {
        return false;
    }

    /** Returns whether the pattern tells times of one day apart. It is inconclusive for a source that has days alone. */
    default boolean needsTimeOfDay() {
        return !reach().isZero() && reach().compareTo(Duration.ofDays(1)) < 0;
    }

    /**
     * Returns whether the pattern compares amounts with limits, or payments with those of others. It is inconclusive for a
     * payment in another currency than the source's that has no rate.
     */
    default boolean comparesAmounts() {
        return true;
    }
}
