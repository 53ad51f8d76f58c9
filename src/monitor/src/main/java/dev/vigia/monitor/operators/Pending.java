package dev.vigia.monitor.operators;

import dev.vigia.transactions.Transaction;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Transactions that wait until no earlier one can come, in the order of {@link Transaction#compareTo}. That order does not
 * depend on their arrival, even where two of one time and id differ.
 */
final class Pending {
    private final PriorityQueue<Transaction> queue = new PriorityQueue<>();

    void add(Transaction transaction) {
        queue.add(transaction);
    }

    /** Removes and returns the next one whose time is {@code watermark} or earlier; {@code null} if there is none. */
    Transaction nextUntil(long watermark) {
        Transaction next = queue.peek();
        return next == null || next.time > watermark ? null : queue.poll();
    }

    /** Removes and returns the later half of them. */
    List<Transaction> laterHalf() {
        Transaction[] sorted = queue.toArray(new Transaction[0]);
        Arrays.sort(sorted);
        List<Transaction> all = Arrays.asList(sorted);
        queue.clear();
        queue.addAll(all.subList(0, sorted.length / 2));
        return all.subList(sorted.length / 2, sorted.length);
    }

    Iterable<Transaction> all() {
        return queue;
    }

    int size() {
        return queue.size();
    }
}
