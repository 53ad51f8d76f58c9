package dev.vigia.monitor.ordering;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vigia.fraud.transactions.Transaction;
import dev.vigia.monitor.Payments;
import org.junit.jupiter.api.Test;

class PendingTest {
    private static final long NOON = 1_470_117_600_000L;

    @Test
    void twoPaymentsUnderOneId_areToldApartTheSameWayInEveryOrder() {
        for (boolean turned : new boolean[] {false, true}) {
            Pending pending = new Pending();
            pending.add(payment(turned ? 900_00 : 100_00));
            pending.add(payment(turned ? 100_00 : 900_00));
            assertEquals(100_00, pending.nextUntil(NOON).amount);
        }
    }

    private static Transaction payment(long amount) {
        Transaction.Draft draft = Payments.draft("a", "1", NOON);
        draft.amount = amount;
        return draft.finished();
    }
}
