package dev.vigia.fraud.crowds;

import static dev.vigia.transactions.Payments.draft;
import static dev.vigia.transactions.Payments.time;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.vigia.transactions.Crowd;
import dev.vigia.transactions.Transaction;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CrowdsTest {
    private final Crowds crowds = new Crowds();

    @Test
    void places_areApart() {
        crowds.meet(payment("a", "MMR", "12:00"));
        assertEquals(1, crowds.meet(payment("b", "NCR", "12:00")).crowd.payments);
        Crowd met = crowds.meet(payment("c", "MMR", "12:01")).crowd;
        assertEquals(2, met.payments);
        assertEquals(2, met.accounts);
        assertEquals("a", met.others.get(0).id);
    }

    @Test
    void paymentWithoutAPlace_meetsNobody() {
        Transaction payment = payment("a", null, "12:00");
        assertSame(payment, crowds.meet(payment));
        assertEquals(Set.of(), crowds.places().keySet());
    }

    @Test
    void placesOfNoPayments_areLetGo() {
        crowds.meet(payment("a", "MMR", "12:00"));
        crowds.meet(payment("b", "NCR", "12:30"));
        crowds.forget(time("2016-08-02T13:00"));
        assertEquals(Set.of("NCR"), crowds.places().keySet());
        assertEquals(1, crowds.meet(payment("c", "MMR", "13:00")).crowd.accounts);
        assertEquals(2, crowds.meet(payment("d", "NCR", "13:00")).crowd.accounts);
    }

    /** Makes a payment of an account that has no other. */
    private static Transaction payment(String id, String metro, String clock) {
        Transaction.Draft draft = draft(id, clock, "500");
        draft.account = id;
        draft.metro = metro;
        return draft.finished();
    }
}
