package dev.vigia.fraud.history;

import dev.vigia.transactions.Money;
import dev.vigia.transactions.Past;
import java.util.ArrayList;
import java.util.List;

/**
 * The transactions of an account that lie in {@code (t - length, t]} before the one being judged at t, which is not among
 * them. A view: it is worthless once the history has changed.
 */
public final class Window {
    private final History history;
    private final int from;
    private final int to;
    /** Whether everything that belongs here is here; not so when the history had to drop some. */
    public final boolean complete;

    Window(History history, int from, int to, boolean complete) {
        this.history = history;
        this.from = from;
        this.to = to;
        this.complete = complete;
    }

    public int count() {
        return to - from;
    }

    /** The n-th from the oldest, counted from 0. */
    public Past at(int n) {
        return history.at(from + n);
    }

    /** Of the n-th, in minor units. */
    public long amount(int n) {
        return history.amount(from + n);
    }

    /** Sum of the amounts, minor units; see {@link Money#sum}. */
    public long sum() {
        long sum = 0;
        for (int index = from; index < to; index++) {
            sum = Money.sum(sum, history.amount(index));
        }
        return sum;
    }

    /** Sum of the amounts in whole units, as a fraction; also where {@link #sum} has reached its end. */
    public double units() {
        long sum = sum();
        if (sum < Long.MAX_VALUE) {
            return sum / 100.0;
        }
        double large = 0;
        for (int index = from; index < to; index++) {
            large += history.amount(index) / 100.0;
        }
        return large;
    }

    /** Those that {@code kept} keeps, oldest first. */
    public List<Past> only(Kept kept) {
        List<Past> list = new ArrayList<>();
        for (int index = from; index < to; index++) {
            Past past = history.at(index);
            if (kept.keeps(past)) {
                list.add(past);
            }
        }
        return list;
    }

    public int count(Kept kept) {
        int count = 0;
        for (int index = from; index < to; index++) {
            if (kept.keeps(history.at(index))) {
                count++;
            }
        }
        return count;
    }

    /** A choice among past transactions. */
    public interface Kept {
        boolean keeps(Past past);
    }
}
