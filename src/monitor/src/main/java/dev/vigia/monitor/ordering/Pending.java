package dev.vigia.monitor.ordering;

import dev.vigia.fraud.transactions.Transaction;
import java.util.PriorityQueue;

/**
 * Transactions that wait until no earlier one can come, by time and then by id. Of two with the same time and id the first is
 * judged and the other dropped as its repeat; which is first must not depend on how they arrived, should they differ.
 */
final class Pending {
    private final PriorityQueue<Transaction> queue = new PriorityQueue<>(Pending::compare);

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

    private static int compare(Transaction one, Transaction other) {
        if (one.time != other.time) {
            return Long.compare(one.time, other.time);
        }
        int byId = one.id.compareTo(other.id);
        if (byId != 0) {
            return byId;
        }
        return one.amount != other.amount
                ? Long.compare(one.amount, other.amount)
                : Long.compare(one.arrivedAt, other.arrivedAt);
    }

    int size() {
        return queue.size();
    }
}
