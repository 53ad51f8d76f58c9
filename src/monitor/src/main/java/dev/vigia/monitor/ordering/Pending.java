package dev.vigia.monitor.ordering;

import dev.vigia.fraud.transactions.Transaction;
import java.util.Comparator;
import java.util.PriorityQueue;

/**
 * Transactions that wait until no earlier one can come, by time and then by id. Of two with the same time and id the first is
 * judged and the other dropped as its repeat; which is first must not depend on how they arrived, should they differ.
 */
final class Pending {
    private static final Comparator<Transaction> ORDER = Comparator.<Transaction>comparingLong(
                    transaction -> transaction.time)
            .thenComparing(transaction -> transaction.id)
            .thenComparingLong(transaction -> transaction.amount)
            .thenComparingLong(transaction -> transaction.arrivedAt);

    private final PriorityQueue<Transaction> queue = new PriorityQueue<>(ORDER);

    void add(Transaction transaction) {
        queue.add(transaction);
    }

    /** The next one whose time is {@code watermark} or earlier, taken out; {@code null} if there is none. */
    Transaction nextUntil(long watermark) {
        Transaction next = queue.peek();
        return next == null || next.time > watermark ? null : queue.poll();
    }

    Iterable<Transaction> all() {
        return queue;
    }

    int size() {
        return queue.size();
    }
}
