package dev.vigia.fraud.baselines;

import dev.vigia.transactions.Payments;
import dev.vigia.transactions.Transaction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Payments of the days before, and what is learned of them. */
public final class DaysBefore {
    private final List<Transaction> payments = new ArrayList<>();
    private final String ageBand;

    public DaysBefore() {
        this("25-34");
    }

    /** Starts without payments. @param ageBand the age band of all accounts */
    public DaysBefore(String ageBand) {
        this.ageBand = ageBand;
    }

    /** Adds payments of one amount, a second apart. @param clock the time of the first, as {@link Payments} takes it */
    public DaysBefore with(int times, String clock, String amount) {
        for (int n = 0; n < times; n++) {
            Transaction.Draft draft = Payments.draft("b" + payments.size(), clock, amount);
            draft.time += 1_000L * n;
            draft.ageBand = ageBand;
            payments.add(draft.finished());
        }
        return this;
    }

    /** Returns the baselines at the time of the payment. */
    public Baselines at(Transaction payment) {
        LearnedBaselines learned = new LearnedBaselines();
        payments.stream().sorted(Comparator.comparingLong(each -> each.time)).forEach(learned::at);
        return learned.at(payment);
    }
}
