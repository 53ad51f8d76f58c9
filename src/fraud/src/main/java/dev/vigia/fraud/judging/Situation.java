package dev.vigia.fraud.judging;

import dev.vigia.transactions.Transaction;

/** A transaction and the circumstances in which it is judged. One per row, so it checks nothing. */
final class Situation {
    final Transaction payment;
    /** As in {@link Judged#late}. */
    final boolean late;
    /** As in {@link Judged#conflict}. */
    final boolean conflict;
    /** The job's clock, in milliseconds since 1970. It is recorded and decides nothing. */
    final long now;

    Situation(Transaction payment, boolean late, boolean conflict, long now) {
        this.payment = payment;
        this.late = late;
        this.conflict = conflict;
        this.now = now;
    }
}
