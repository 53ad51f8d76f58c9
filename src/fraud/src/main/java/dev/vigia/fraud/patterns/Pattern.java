package dev.vigia.fraud.patterns;

import dev.vigia.fraud.history.History;
import dev.vigia.fraud.transactions.Transaction;
import java.time.Duration;

/** A way in which payments are suspicious: a value, and a pure function of an account's history and one payment. */
public interface Pattern {
    /** @param before the account's history; what is in it at or after {@code payment} does not count */
    Verdict judge(History before, Transaction payment);

    /** How far back it looks; zero if not at all. */
    Duration reach();

    /** Whether it compares payments of one account, and so has nothing to say where the account is not known. */
    default boolean needsAccount() {
        return !reach().isZero();
    }
}
