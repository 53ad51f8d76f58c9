package dev.vigia.fraud.feedback;

import dev.vigia.transactions.Transaction;
import dev.vigia.transactions.arrivals.Label;

/** What is remembered of a transaction until it is labelled: whom the label will be about, and when it happened. */
public final class Occurrence implements Comparable<Occurrence> {
    public final String transactionId;
    /** As {@link Transaction#subject}, never {@code null}. */
    public final String subject;
    /** Milliseconds since 1970, UTC. */
    public final long time;

    Occurrence(String transactionId, String subject, long time) {
        this.transactionId = transactionId;
        this.subject = subject;
        this.time = time;
    }

    /** @return {@code null} if the transaction has no subject: no label of it could count */
    public static Occurrence of(Transaction transaction) {
        String subject = transaction.subject();
        return subject == null ? null : new Occurrence(transaction.id, subject, transaction.time);
    }

    /** By time, then by subject. */
    @Override
    public int compareTo(Occurrence other) {
        return time != other.time ? Long.compare(time, other.time) : subject.compareTo(other.subject);
    }

    /** The label of this transaction as one of its subject. Whatever it says, nothing is known before it happens. */
    public SubjectLabel labelled(Label label) {
        return new SubjectLabel(subject, Math.max(label.at, time), label.fraud, time);
    }
}
