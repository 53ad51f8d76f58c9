package dev.vigia.fraud.feedback;

/** A label of one transaction, as far as it says something about the subject: a counterparty or a place. */
public final class SubjectLabel {
    public final String subject;
    /** From when it counts: milliseconds since 1970, UTC. */
    public final long at;

    public final boolean fraud;
    /** When the transaction had happened; not after {@link #at}. */
    public final long happened;

    SubjectLabel(String subject, long at, boolean fraud, long happened) {
        this.subject = subject;
        this.at = at;
        this.fraud = fraud;
        this.happened = happened;
    }
}
