package dev.vigia.fraud.crowds;

import dev.vigia.transactions.Past;
import dev.vigia.transactions.Transaction;

/** A payment with its account, as a {@link Place} remembers it. One per row, so it checks nothing. */
public final class Seen implements Comparable<Seen> {
    /** The account's token. */
    public final String account;

    public final Past payment;
    /** The hash of {@link Transaction#content}. */
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
     * Orders as {@link Transaction#compareTo} does: by time, id, amount, content and account. The account is last because its
     * token depends on a secret, and no result may.
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
