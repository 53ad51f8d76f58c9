package dev.vigia.fraud.history;

import static dev.vigia.transactions.Payments.payment;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vigia.transactions.Payments;
import dev.vigia.transactions.Transaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class HistoryTest {
    private static final long MINUTE = 60_000L;
    private static final long DAY = 86_400_000L;

    private final History history = new History();

    @Test
    void window_isOpenAtItsOldEndAndClosedAtItsNewOne() {
        add(payment("old", "11:50", "1"), payment("older", "11:49:59.999", "1"), payment("in", "11:50:00.001", "1"));
        add(payment("a", "12:00", "1"));
        assertEquals("in a", window(payment("b", "12:00", "1"), 10 * MINUTE));
        assertEquals("in", window(payment("a", "12:00", "1"), 10 * MINUTE));
        assertEquals("a", window(payment("0", "12:00:00.001", "1"), 10 * MINUTE));
        assertEquals("in a", window(payment("0", "12:00:00.001", "1"), 10 * MINUTE + 1));
    }

    @Test
    void largestAmounts_areSummedWithoutOverflow() {
        for (int second = 10; second < 30; second++) {
            add(payment("p" + second, "12:00:" + second, "9999999999999999.99"));
        }
        Window all = history.window(payment("q", "12:01", "1"), DAY);
        assertEquals(Long.MAX_VALUE, all.sum(), "as large as can be");
        assertEquals(20 * 1e16, all.units(), 1e3);
    }

    @Test
    void ties_countByTheirIds() {
        add(payment("c", "12:00", "1"), payment("a", "12:00", "1"));
        assertEquals("a", window(payment("b", "12:00", "1"), 1));
        assertEquals("", window(payment("A", "12:00", "1"), 1));
        assertEquals("a c", window(payment("d", "12:00", "1"), 1));
    }

    @Test
    void latePayments_fallIntoTheirPlace() {
        add(payment("3", "12:03", "1"), payment("1", "12:01", "1"), payment("2", "12:02", "1"));
        assertEquals("1 2 3", window(payment("4", "12:04", "1"), 10 * MINUTE));
        assertEquals("1", window(payment("1b", "12:01", "1"), 10 * MINUTE));
    }

    @Test
    void holding_isByAllThatIsJudged() {
        add(payment("1", "12:00", "1"));
        assertTrue(history.holds(payment("1", "12:00", "1")));
        assertFalse(history.holds(payment("1", "12:00", "2")));
        assertFalse(history.holds(payment("1", "12:01", "1")));
        assertFalse(history.holds(payment("2", "12:00", "1")));
    }

    @Test
    void contradiction_isByIdAndTime() {
        add(payment("0", "12:00", "2"), payment("1", "12:00", "2"), payment("2", "12:00", "2"));
        assertTrue(history.contradicts(payment("1", "12:00", "1")));
        assertTrue(history.contradicts(payment("1", "12:00", "3")));
        assertFalse(history.contradicts(payment("1", "12:01", "3")));
        assertFalse(history.contradicts(payment("3", "12:00", "1")));
        add(payment("1", "12:00", "1"));
        assertEquals("0 1 1", window(payment("2", "12:00", "1"), 1));
        assertEquals("0 1", window(payment("1", "12:00", "2"), 1));
    }

    @Test
    void windowBeyondTheBound_isNotComplete() {
        for (int n = 0; n <= History.MOST; n++) {
            history.add(Payments.draft("" + n, n, 100).finished(), 30 * DAY);
        }
        assertEquals(History.MOST, history.size());
        Transaction next = Payments.draft("next", History.MOST + 1L, 100).finished();
        assertFalse(history.window(next, History.MOST + 2L).complete);
        Window all = history.window(next, History.MOST + 1L);
        assertTrue(all.complete);
        assertEquals(History.MOST, all.count());
        assertEquals(History.MOST * 100L, all.sum());
    }

    @Test
    void paymentsBeyondTheReach_areForgotten() {
        add(payment("1", "2016-08-01T12:00", "1"), payment("2", "2016-08-01T12:00:01", "1"));
        history.add(payment("3", "12:00", "1"), DAY);
        assertEquals(2, history.size());
        assertTrue(history.window(payment("4", "12:00", "1"), DAY).complete);
        assertFalse(history.window(payment("4", "12:00", "1"), DAY + 1).complete);
    }

    @Test
    void paymentOlderThanTheReach_isLetGoAtOnce() {
        add(payment("2", "12:00", "1"));
        history.add(payment("1", "2016-08-01T12:00", "1"), DAY);
        assertEquals(1, history.size());
        assertEquals(payment("2", "12:00", "1").time, history.newest());
    }

    @Test
    void newest_isAskedOfSomethingOnly() {
        assertThrows(IllegalStateException.class, history::newest);
    }

    @Test
    void sum_doesNotOverflow() {
        for (int n = 0; n < 20; n++) {
            history.add(payment("" + n, "12:00", "9e15"), DAY);
        }
        assertEquals(
                Long.MAX_VALUE, history.window(payment("x", "12:00", "1"), 1).sum());
    }

    @Test
    void windows_areThoseOfAPlainList() {
        Random random = new Random(19);
        for (int round = 0; round < 300; round++) {
            History tested = new History();
            List<Transaction> plain = new ArrayList<>();
            long reach = 1 + random.nextInt(60);
            long droppedUntil = Long.MIN_VALUE;
            for (int n = random.nextInt(60); n > 0; n--) {
                Transaction next = Payments.draft("" + n / 2, random.nextInt(50), random.nextInt(900))
                        .finished();
                tested.add(next, reach);
                plain.add(next);
                droppedUntil = Math.max(droppedUntil, forget(plain, reach));
            }
            Transaction asked = Payments.draft("" + random.nextInt(60), random.nextInt(60), 1)
                    .finished();
            long length = 1 + random.nextInt(30);
            List<Transaction> expected = plain.stream()
                    .filter(past -> past.time > asked.time - length && comesBefore(past, asked))
                    .collect(Collectors.toList());
            Window window = tested.window(asked, length);
            assertEquals(expected.size(), window.count());
            assertEquals(expected.stream().mapToLong(past -> past.amount).sum(), window.sum());
            assertEquals(asked.time - length >= droppedUntil, window.complete);
        }
    }

    /** Drops what lies beyond the reach. @return the time of the newest dropped payment */
    private static long forget(List<Transaction> plain, long reach) {
        long newest = plain.stream().mapToLong(past -> past.time).max().getAsLong();
        List<Transaction> old =
                plain.stream().filter(past -> past.time <= newest - reach).collect(Collectors.toList());
        plain.removeAll(old);
        return old.stream().mapToLong(past -> past.time).max().orElse(Long.MIN_VALUE);
    }

    private static boolean comesBefore(Transaction past, Transaction asked) {
        return past.compareTo(asked) < 0;
    }

    private void add(Transaction... payments) {
        for (Transaction payment : payments) {
            history.add(payment, 30 * DAY);
        }
    }

    private String window(Transaction payment, long millis) {
        return history.window(payment, millis).only(past -> true).stream()
                .map(past -> past.id)
                .collect(Collectors.joining(" "));
    }
}
