package dev.vigia.fraud.history;

import dev.vigia.transactions.Details;
import dev.vigia.transactions.Money;
import dev.vigia.transactions.Past;
import java.util.ArrayList;
import java.util.List;

/**
 * The transactions of an account in {@code (t - length, t]}, where t is the time of the judged transaction. The judged
 * transaction itself is not among them.
 *
 * <p>A window is a view of its history. Do not use it after the history has changed. It costs nothing as long as it does not
 * leave the method that asked for it, because the compiler then keeps it off the heap. So patterns ask for a second window
 * when they collect evidence, and pass that one on.
 */
public final class Window {
    private final History history;
    private final int from;
    private final int to;
    /** Whether the window has all its transactions; {@code false} if the history had to drop some. */
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

    /** Returns the n-th oldest, counted from 0. Each call makes an object. */
    public Past at(int n) {
        return history.at(from + n);
    }

    /** Returns the newest of a window that is not empty. */
    public Past last() {
        return history.at(to - 1);
    }

    /** Returns the amount of the n-th oldest in minor units, without making an object. */
    public long amount(int n) {
        return history.amount(from + n);
    }

    /** Returns the details of the payment at {@code n}. */
    public Details details(int n) {
        return history.details(from + n);
    }

    /** Returns the sum of the amounts in minor units. It stops at the largest {@code long}; see {@link Money#sum}. */
    public long sum() {
        long sum = 0;
        for (int index = from; index < to; index++) {
            sum = Money.sum(sum, history.amount(index));
        }
        return sum;
    }

    /** Returns the sum of the amounts in major units, also where {@link #sum} stops. */
    public double units() {
        long sum = sum();
        // The exact sum where it fits. A sum of doubles rounds at every step.
        if (sum < Long.MAX_VALUE) {
            return sum / 100.0;
        }
        double large = 0;
        for (int index = from; index < to; index++) {
            large += history.amount(index) / 100.0;
        }
        return large;
    }

    /** Returns the largest amount of a window that is not empty, in minor units. */
    public long largest() {
        long largest = 0;
        for (int index = from; index < to; index++) {
            largest = Math.max(largest, history.amount(index));
        }
        return largest;
    }

    /** Returns the smallest amount of a window that is not empty, in minor units. */
    public long smallest() {
        long smallest = Long.MAX_VALUE;
        for (int index = from; index < to; index++) {
            smallest = Math.min(smallest, history.amount(index));
        }
        return smallest;
    }

    /** Returns all of them, oldest first. */
    public List<Past> all() {
        return only(past -> true);
    }

    /** Returns the transactions that {@code kept} keeps, oldest first. */
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

    /** Returns how many transactions {@code kept} keeps. */
    public int count(Kept kept) {
        int count = 0;
        for (int index = from; index < to; index++) {
            if (kept.keeps(history.at(index))) {
                count++;
            }
        }
        return count;
    }

    /** A condition on past transactions. */
    public interface Kept {
        boolean keeps(Past past);
    }
}
