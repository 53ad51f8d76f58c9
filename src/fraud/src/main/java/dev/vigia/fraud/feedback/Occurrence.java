package dev.vigia.fraud.feedback;

import static dev.vigia.fraud.checks.Checks.text;

import dev.vigia.transactions.Transaction;
import dev.vigia.transactions.arrivals.Label;

/** The memory of a transaction until its label comes: the subject of the label, and the time. */
public final class Occurrence implements Comparable<Occurrence> {
    public final String transactionId;
    /** The counterparty or place, as {@link Transaction#subject} returns it; never {@code null}. */
    final String subject;
    /** Milliseconds since 1970, UTC. */
    public final long time;

    Occurrence(String transactionId, String subject, long time) {
        this.transactionId = text(transactionId, "transactionId");
        this.subject = text(subject, "subject");
        this.time = time;
    }

    /** Returns the memory of a transaction; {@code null} if it has no subject, because no label of it could count. */
    public static Occurrence of(Transaction transaction) {
        String subject = transaction.subject();
        return subject == null ? null : new Occurrence(transaction.id, subject, transaction.time);
    }

    /** Orders by time, then by subject. */
    @Override
    public int compareTo(Occurrence other) {
        return time != other.time ? Long.compare(time, other.time) : subject.compareTo(other.subject);
    }

    /** Returns a label of this transaction as a label of its subject. It counts from the transaction's time on at the earliest. */
    public SubjectLabel labelled(Label label) {
        return new SubjectLabel(subject, Math.max(label.at, time), label.fraud, time);
    }
}
