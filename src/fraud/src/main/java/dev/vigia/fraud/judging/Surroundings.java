package dev.vigia.fraud.judging;

import dev.vigia.fraud.baselines.Baselines;
import dev.vigia.fraud.baselines.LearnedBaselines;
import dev.vigia.fraud.crowds.Crowds;
import dev.vigia.transactions.Transaction;

/**
 * Computes in memory, for payments in the order of {@link Transaction#compareTo}, what the job knows about other accounts:
 * what each payment met in its place, and the baselines of its day.
 */
public final class Surroundings {
    private final Crowds crowds = new Crowds();
    private final LearnedBaselines learned = new LearnedBaselines();
    private Baselines baselines = Baselines.NONE;

    /** Adds the next payment, and returns it with what it met in its place. */
    public Transaction enter(Transaction payment) {
        baselines = learned.at(payment);
        // One millisecond earlier: further payments of this very instant may follow.
        crowds.forget(payment.time - 1);
        return crowds.meet(payment);
    }

    /** Returns the baselines at the time of the last payment. */
    public Baselines baselines() {
        return baselines;
    }
}
