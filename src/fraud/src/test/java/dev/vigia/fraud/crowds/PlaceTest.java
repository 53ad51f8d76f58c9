package dev.vigia.fraud.crowds;

import static dev.vigia.transactions.Payments.draft;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vigia.transactions.Crowd;
import dev.vigia.transactions.Payments;
import dev.vigia.transactions.Transaction;
import dev.vigia.transactions.encoding.Encoded;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PlaceTest {
    private static final long MINUTE = 60_000;

    private final Place place = new Place();

    @Test
    void randomPayments_meetWhatALookAtAllOfThemFinds() {
        Random random = new Random(83);
        for (int round = 0; round < 20; round++) {
            List<Transaction> payments = any(random, 200);
            Place twice = new Place();
            Place forgetful = new Place();
            Place restored = new Place();
            for (int at = 0; at < payments.size(); at++) {
                Transaction payment = payments.get(at);
                String expected = Encoded.shape(Oracle.meet(payments, at));
                assertEquals(expected, Encoded.shape(twice.meet(payment)));
                assertEquals(expected, Encoded.shape(twice.meet(payment)), "delivered again");
                twice.meet(payments.get(random.nextInt(at + 1)));
                forgetful.forget(payment.time);
                assertEquals(expected, Encoded.shape(forgetful.meet(payment)), "having let go what it could");
                restored = random.nextInt(10) == 0 ? copy(restored) : restored;
                assertEquals(expected, Encoded.shape(restored.meet(payment)), "restored");
            }
        }
    }

    @Test
    void fiveMinutes_areHalfOpen() {
        place.meet(payment("a", "1", "12:00", "1"));
        assertEquals(2, place.meet(payment("b", "2", "12:04:59.999", "2")).payments);
        assertEquals(2, place.meet(payment("c", "3", "12:05", "3")).payments, "the first is five minutes old");
        assertEquals(2, place.meet(payment("d", "4", "12:09:59.999", "4")).payments);
        assertEquals(3, place.meet(payment("e", "5", "12:09:59.999", "5")).payments, "at the same time");
    }

    @Test
    void paymentsOfOneTimeAndId_meetTheSameWhateverTheTokensOfTheirAccounts() {
        Set<List<String>> results = new HashSet<>();
        for (String[] tokens : new String[][] {{"a", "b"}, {"b", "a"}}) {
            Transaction.Draft elsewhere = draft("1", "12:00", "500");
            elsewhere.account = tokens[1];
            elsewhere.location = "PUNE";
            List<Transaction> inOrder =
                    new ArrayList<>(List.of(payment(tokens[0], "1", "12:00", "500"), elsewhere.finished()));
            Collections.sort(inOrder);
            Place met = new Place();
            List<String> found = new ArrayList<>();
            inOrder.forEach(payment -> found.add(payment.location + " " + met.meet(payment).accounts));
            results.add(found);
        }
        assertEquals(1, results.size(), results::toString);
        assertTrue(results.toString().contains(" 2]"), results::toString);
    }

    @Test
    void hour_isHalfOpen() {
        place.meet(payment("a", "1", "12:00", "500"));
        assertMet("1", 2, place.meet(payment("b", "2", "12:59:59.999", "500")));
        assertMet("2", 2, place.meet(payment("c", "3", "13:00", "500")));
        assertMet("", 1, place.meet(payment("d", "4", "13:00", "500.01")));
    }

    @Test
    void accountThatPaysAgain_isOneAndShownByItsLastPayment() {
        place.meet(payment("a", "1", "12:00", "500"));
        place.meet(payment("b", "2", "12:01", "500"));
        place.meet(payment("a", "3", "12:02", "500"));
        assertMet("2 3", 3, place.meet(payment("c", "4", "12:03", "500")));
        assertMet("3 4", 3, place.meet(payment("b", "5", "12:04", "500")));
    }

    @Test
    void manyAccounts_areCountedToAHundredAndTwentyAreShown() {
        for (int account = 101; account < 200; account++) {
            Crowd crowd = place.meet(payment("a" + account, "p" + account, "12:00", "500"));
            assertEquals(account - 100, crowd.accounts);
            assertEquals(Math.min(Crowd.MOST_OTHERS, account - 101), crowd.others.size());
        }
        for (int more = 200; more < 204; more++) {
            Crowd crowd = place.meet(payment("a" + more, "p" + more, "12:01", "500"));
            assertEquals(Crowd.MOST_ACCOUNTS, crowd.accounts);
            assertEquals(more - 100, crowd.payments);
        }
        assertEquals("p199 p200 p201 p202 p203", ids(place.meet(payment("z", "z", "12:02", "500")), 5));
    }

    @Test
    void latePayment_countsItselfAndMeetsWhatIsRemembered() {
        place.meet(payment("a", "1", "11:40", "500"));
        place.meet(payment("b", "2", "12:00", "500"));
        Crowd late = place.meet(payment("c", "3", "11:50", "500"));
        assertEquals(1, late.payments);
        assertMet("1", 2, late);
        Crowd tooLate = place.meet(payment("d", "4", "10:00", "500"));
        assertEquals(1, tooLate.payments);
        assertMet("", 1, tooLate);
        assertMet("1 3 2", 4, place.meet(payment("e", "5", "12:01", "500")));
    }

    @Test
    void place_isEmptyOnceTheHourIsOver() {
        assertEquals(true, place.isEmpty());
        place.meet(payment("a", "1", "12:00", "500"));
        place.forget(Payments.time("2016-08-02T12:59:59.999"));
        assertEquals(false, place.isEmpty());
        place.forget(Payments.time("2016-08-02T13:00"));
        assertEquals(true, place.isEmpty());
    }

    @Test
    void paymentsThatDifferUnderOneId_areTwo_andARepeatIsNone() {
        Transaction.Draft other = draft("1", "12:00", "500");
        other.account = "a";
        other.counterparty = "M1";
        place.meet(payment("a", "1", "12:00", "500"));
        place.meet(other.finished());
        place.meet(payment("a", "1", "12:00", "500"));
        assertEquals(3, place.meet(payment("b", "2", "12:01", "500")).payments);
    }

    private static void assertMet(String others, int accounts, Crowd crowd) {
        assertEquals(others, ids(crowd, Crowd.MOST_OTHERS));
        assertEquals(accounts, crowd.accounts);
    }

    /** Returns the ids of the newest payments that are shown. */
    private static String ids(Crowd crowd, int newest) {
        return crowd.others.stream()
                .skip(Math.max(0, crowd.others.size() - newest))
                .map(past -> past.id)
                .collect(Collectors.joining(" "));
    }

    private static Place copy(Place place) {
        Place copy = new Place();
        place.each(seen -> copy.restore(Encoded.copy(new SeenCodec(), seen)));
        return copy;
    }

    /** Makes payments in order and each once, on whole minutes. So many lie on the edge of a window or at one time. */
    private static List<Transaction> any(Random random, int size) {
        List<Transaction> payments = new ArrayList<>();
        for (int n = 0; n < size; n++) {
            long time = Payments.time("2016-08-02T12:00") + random.nextInt(200) * MINUTE;
            Transaction.Draft draft = draft("T" + n % 250, time, 100 + random.nextInt(5));
            draft.account = "A" + random.nextInt(n % 2 == 0 ? 10 : 200);
            payments.add(draft.finished());
        }
        payments.sort(Comparator.naturalOrder());
        return payments;
    }

    private static Transaction payment(String account, String id, String clock, String amount) {
        Transaction.Draft draft = draft(id, clock, amount);
        draft.account = account;
        return draft.finished();
    }
}
