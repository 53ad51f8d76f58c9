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

    /**
     * By time, then by id, then by what was paid, and by the account last: its token depends on a secret, and what is found
     * must not.
     */
    @Override
    public int compareTo(Seen other) {
        if (payment.time != other.payment.time) {
            return Long.compare(payment.time, other.payment.time);
        }
        int order = payment.id.compareTo(other.payment.id);
        order = order != 0 ? order : Long.compare(payment.amount, other.payment.amount);
        order = order != 0 ? order : compare(payment.location, other.payment.location);
        order = order != 0 ? order : compare(payment.counterparty, other.payment.counterparty);
        order = order != 0 ? order : compare(payment.ageBand, other.payment.ageBand);
        return order != 0 ? order : account.compareTo(other.account);
    }

    /** A missing text comes first. */
    private static int compare(String one, String other) {
        return one == null || other == null ? Boolean.compare(one != null, other != null) : one.compareTo(other);
    }
}
