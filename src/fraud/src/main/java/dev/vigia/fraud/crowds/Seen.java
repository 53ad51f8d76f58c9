package dev.vigia.fraud.crowds;

import dev.vigia.fraud.transactions.Past;
import dev.vigia.fraud.transactions.Transaction;

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

    /** As {@link Transaction#compareTo}. */
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
        if (byAccount != 0) {
            return byAccount;
        }
        return payment.amount != other.payment.amount
                ? Long.compare(payment.amount, other.payment.amount)
                : Long.compare(content, other.content);
    }
}
