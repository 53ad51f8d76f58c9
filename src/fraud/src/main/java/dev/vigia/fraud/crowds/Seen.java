package dev.vigia.fraud.crowds;

import dev.vigia.fraud.transactions.Past;

/** A payment of an account, as a {@link Place} remembers it. */
public final class Seen implements Comparable<Seen> {
    /** Its token. */
    public final String account;

    public final Past payment;

    Seen(String account, Past payment) {
        this.account = account;
        this.payment = payment;
    }

    /** By time, then by id. */
    @Override
    public int compareTo(Seen other) {
        if (payment.time != other.payment.time) {
            return Long.compare(payment.time, other.payment.time);
        }
        int byId = payment.id.compareTo(other.payment.id);
        if (byId != 0) {
            return byId;
        }
        int byAccount = account.compareTo(other.account);
        return byAccount != 0 ? byAccount : Long.compare(payment.amount, other.payment.amount);
    }
}
