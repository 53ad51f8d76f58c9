package dev.vigia.fraud.patterns;

import dev.vigia.fraud.baselines.Baselines;
import dev.vigia.fraud.history.History;
import dev.vigia.transactions.Transaction;
import java.time.Duration;

/**
 * A way in which payments are suspicious: a value, and a pure function of an account's history, one payment, and what is
 * usual elsewhere.
 */
public interface Pattern {
    /**
     * Judges a payment.
     *
     * @param before the account's history; what is in it at or after {@code payment} does not count
     * @param baselines what is usual for others, by the days before that of the payment
     */
    Verdict judge(History before, Transaction payment, Baselines baselines);

    /** How far back it looks; zero if not at all. */
    Duration reach();

    /** Whether it compares payments of one account, and so has nothing to say where the account is not known. */
    default boolean needsAccount() {
        return !reach().isZero();
    }

    /** Whether it asks what labels had confirmed, and so has nothing to say where none came. */
    default boolean needsLabels() {
        return false;
    }

    /** Whether it asks where places are, and so has nothing to say of a source whose country has no known places. */
    default boolean needsPlaces() {
        return false;
    }
}
