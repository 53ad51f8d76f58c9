package dev.vigia.transactions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vigia.transactions.accounts.AccountBasis;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class ContentTest {
    /** Changes of a transaction, each of one field that is judged. */
    private static final List<Consumer<Transaction.Draft>> CHANGES = List.of(
            draft -> draft.amount++,
            draft -> draft.balance++,
            draft -> draft.balance = Transaction.NO_BALANCE,
            draft -> draft.offsetSeconds = 0,
            draft -> draft.basis = AccountBasis.CUSTOMER,
            draft -> draft.location = "PUNE",
            draft -> draft.location = null,
            draft -> draft.location = "",
            draft -> draft.gender = "M",
            draft -> draft.gender = null,
            draft -> draft.ageBand = "35-44",
            draft -> draft.ageBand = null,
            draft -> draft.counterparty = "M1",
            draft -> draft.counterparty = "",
            draft -> draft.direction = Direction.IN,
            draft -> draft.direction = Direction.REVERSAL,
            draft -> draft.currency = "USD",
            draft -> draft.paidCurrency = "USD",
            draft -> draft.details = detailed(details -> details.put(Detail.MERCHANT, "M1")),
            draft -> draft.details = detailed(details -> details.put(Detail.CATEGORY, "M1")),
            draft -> draft.details = detailed(details -> details.latitude = 1),
            draft -> draft.details = detailed(details -> details.longitude = 1),
            draft -> draft.details = detailed(details -> details.attributes.put("a", "1")));

    private static Details detailed(Consumer<Details.Draft> change) {
        Details.Draft draft = new Details.Draft();
        change.accept(draft);
        return draft.finished();
    }

    @Test
    void whateverIsJudged_tellsTwoPaymentsApart() {
        List<Transaction> all = new ArrayList<>(List.of(changed(draft -> {})));
        CHANGES.forEach(change -> all.add(changed(change)));
        for (Transaction one : all) {
            for (Transaction other : all) {
                assertEquals(one == other, one.compareTo(other) == 0);
                assertEquals(Integer.signum(one.compareTo(other)), -Integer.signum(other.compareTo(one)));
            }
        }
    }

    @Test
    void arrivalAndWhatOthersDid_areNoPartOfIt() {
        Transaction again = changed(draft -> {
            draft.arrivedAt += 5_000;
            draft.metro = "BOMBAY";
            draft.labels = Labels.NONE.with(0, true, 0);
            draft.crowd = new Crowd(3, 2, List.of());
        });
        assertEquals(0, changed(draft -> {}).compareTo(again));
    }

    @Test
    void letters_doNotMoveFromOneTextIntoTheNext() {
        assertNotEquals(texts("AB", "C"), texts("A", "BC"));
        assertNotEquals(texts("AB", null), texts(null, "AB"));
        assertNotEquals(texts("", null), texts(null, ""));
    }

    @Test
    void order_isByTimeIdAndAmountBeforeContent_andByAccountLast() {
        List<Transaction> ordered = List.of(
                payment("a", "2", 1, 9, "Z"),
                payment("b", "1", 2, 9, "Z"),
                payment("a", "2", 2, 1, "Z"),
                payment("b", "2", 2, 1, "Z"),
                payment("a", "2", 2, 2, "Z"));
        List<Transaction> shuffled = new ArrayList<>(ordered);
        Collections.shuffle(shuffled, new Random(3));
        Collections.sort(shuffled);
        assertEquals(ordered, shuffled);
    }

    @Test
    void contents_areSpread() {
        Set<Long> seen = new HashSet<>();
        int[] eighths = new int[8];
        for (int n = 0; n < 80_000; n++) {
            int balance = n;
            long content = changed(draft -> draft.balance = balance).content();
            assertTrue(seen.add(content));
            eighths[(int) (content >>> 61)]++;
        }
        for (int count : eighths) {
            assertEquals(10_000, count, 400);
        }
    }

    private static long texts(String location, String gender) {
        return changed(draft -> {
                    draft.location = location;
                    draft.gender = gender;
                })
                .content();
    }

    private static Transaction changed(Consumer<Transaction.Draft> change) {
        Transaction.Draft draft = Payments.draft("T1", "12:00", "459");
        change.accept(draft);
        return draft.finished();
    }

    private static Transaction payment(String account, String id, long time, long amount, String location) {
        Transaction.Draft draft = Payments.draft(id, time, amount);
        draft.account = account;
        draft.location = location;
        return draft.finished();
    }
}
