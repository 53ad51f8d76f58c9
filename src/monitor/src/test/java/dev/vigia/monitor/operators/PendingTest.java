package dev.vigia.monitor.operators;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vigia.monitor.Payments;
import dev.vigia.transactions.Transaction;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PendingTest {
    private static final long NOON = 1_470_117_600_000L;

    @Test
    void twoPaymentsUnderOneId_areToldApartTheSameWayInEveryOrder() {
        for (List<Integer> order : List.of(List.of(0, 1, 2), List.of(2, 1, 0), List.of(1, 2, 0), List.of(2, 0, 1))) {
            Pending pending = new Pending();
            List<Transaction> all =
                    List.of(payment(100_00, "PUNE"), payment(900_00, "PUNE"), payment(900_00, "NAVI MUMBAI"));
            order.forEach(which -> pending.add(all.get(which)));
            List<String> taken = new ArrayList<>();
            for (Transaction next = pending.nextUntil(NOON); next != null; next = pending.nextUntil(NOON)) {
                taken.add(next.amount + " " + next.location);
            }
            assertEquals(
                    all.stream()
                            .sorted()
                            .map(next -> next.amount + " " + next.location)
                            .collect(Collectors.toList()),
                    taken);
        }
    }

    /** Returns a payment that arrives at another time than the others, which does not count. */
    private static Transaction payment(long amount, String location) {
        Transaction.Draft draft = Payments.draft("a", "1", NOON);
        draft.amount = amount;
        draft.location = location;
        draft.arrivedAt = Payments.ARRIVED - amount;
        return draft.finished();
    }
}
