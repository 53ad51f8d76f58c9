package dev.vigia.fraud.judging;

import dev.vigia.fraud.baselines.Baselines;
import dev.vigia.fraud.baselines.LearnedBaselines;
import dev.vigia.fraud.crowds.Crowds;
import dev.vigia.transactions.Transaction;

/**
 * What payments meet in their place, and what is usual elsewhere: for payments that come in the order of
 * {@link Transaction#compareTo}, in memory, and the same that the job knows of them.
 */
public final class Surroundings {
    private final Crowds crowds = new Crowds();
    private final LearnedBaselines learned = new LearnedBaselines();
    private Baselines baselines = Baselines.NONE;

    /** Takes the next payment in, and gives it with what it met. */
    public Transaction enter(Transaction payment) {
        baselines = learned.at(payment);
        crowds.forget(payment.time - 1);
        return crowds.meet(payment);
    }

    /** What is usual at the time of the last payment. */
    public Baselines baselines() {
        return baselines;
    }
}
