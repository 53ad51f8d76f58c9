package dev.vigia.fraud.crowds;

import dev.vigia.fraud.transactions.Past;
import java.util.Comparator;

/** A payment of an account, as a {@link Place} remembers it. */
public final class Seen {
    static final Comparator<Seen> ORDER = Comparator.<Seen>comparingLong(seen -> seen.payment.time)
            .thenComparing(seen -> seen.payment.id)
            .thenComparing(seen -> seen.account)
            .thenComparingLong(seen -> seen.payment.amount);

    /** Its token. */
    public final String account;

    public final Past payment;

    Seen(String account, Past payment) {
        this.account = account;
        this.payment = payment;
    }
}
