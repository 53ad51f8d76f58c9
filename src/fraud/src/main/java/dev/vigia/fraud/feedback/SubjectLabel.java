package dev.vigia.fraud.feedback;

import static dev.vigia.fraud.checks.Checks.require;
import static dev.vigia.fraud.checks.Checks.text;

/** A label of one transaction, as a label of the transaction's subject: a counterparty or a place. */
public final class SubjectLabel {
    public final String subject;
    /** The event time from which the label counts, in milliseconds since 1970. */
    public final long at;

    public final boolean fraud;
    /** The event time of the transaction; not after {@link #at}. */
    public final long happened;

    SubjectLabel(String subject, long at, boolean fraud, long happened) {
        require(happened <= at, "at", "`at` is before the transaction happened.");
        this.subject = text(subject, "subject");
        this.at = at;
        this.fraud = fraud;
        this.happened = happened;
    }
}
