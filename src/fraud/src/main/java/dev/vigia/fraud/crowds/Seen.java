package dev.vigia.fraud.crowds;

import dev.vigia.transactions.Past;
import dev.vigia.transactions.Transaction;

/** A payment of an account, as a {@link Place} remembers it. */
public final class Seen implements Comparable<Seen> {
    /** Its token. */
    public final String account;

    public final Past payment;
    /** As {@link Transaction#content}. */
    final long content;

    Seen(String account, Past payment, long content) {
        this.account = account;
        this.payment = payment;
        this.content = content;
    }

    static Seen of(Transaction payment) {
        return new Seen(payment.account, Past.of(payment), payment.content());
    }

    /**
     * As {@link Transaction#compareTo}: by time, id and what was paid, and by the account last. Its token depends on a secret,
     * and what is found must not.
     */
    @Override
    public int compareTo(Seen other) {
        if (payment.time != other.payment.time) {
            return Long.compare(payment.time, other.payment.time);
        }
        int order = payment.id.compareTo(other.payment.id);
        order = order != 0 ? order : Long.compare(payment.amount, other.payment.amount);
        order = order != 0 ? order : Long.compare(content, other.content);
        return order != 0 ? order : account.compareTo(other.account);
    }
}
