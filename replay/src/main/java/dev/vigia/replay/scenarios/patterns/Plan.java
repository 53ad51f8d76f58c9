package dev.vigia.replay.scenarios.patterns;

import java.util.ArrayList;
import java.util.List;

/**
 * An episode before it has a day and an account: what is paid when, and from which payment on its rule should hit.
 *
 * @param start when the first payment happens: milliseconds since midnight on the source's clock
 * @param payments in time order
 * @param balance of the account, minor units; {@link #AMPLE} if it does not matter
 * @param hitsFrom index of the first payment on which the rule hits; {@link #SILENT} if on none
 */
public record Plan(long start, List<Payment> payments, long balance, int hitsFrom) {
    public static final int SILENT = -1;
    public static final long AMPLE = -1;

    /** @param after milliseconds after the first payment @param amount minor units */
    public record Payment(long after, long amount) {}

    public Plan {
        payments = List.copyOf(payments);
    }

    /** Payments of these amounts at these distances from the first, on an account with plenty; silent until said otherwise. */
    static Plan of(long start, long[] after, long[] amounts) {
        List<Payment> payments = new ArrayList<>();
        for (int index = 0; index < after.length; index++) {
            payments.add(new Payment(after[index], amounts[index]));
        }
        return new Plan(start, payments, AMPLE, SILENT);
    }

    Plan hitsFrom(int index) {
        return new Plan(start, payments, balance, index);
    }

    Plan hitsAtLast() {
        return hitsFrom(payments.size() - 1);
    }

    Plan with(long balance) {
        return new Plan(start, payments, balance, hitsFrom);
    }

    public boolean alerts() {
        return hitsFrom != SILENT;
    }
}
