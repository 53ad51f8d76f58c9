package dev.vigia.fraud.history;

import static dev.vigia.transactions.Payments.payment;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.vigia.transactions.Detail;
import dev.vigia.transactions.Details;
import dev.vigia.transactions.Past;
import dev.vigia.transactions.PastCodec;
import dev.vigia.transactions.Payments;
import dev.vigia.transactions.Transaction;
import dev.vigia.transactions.accounts.AgeBand;
import dev.vigia.transactions.encoding.Encoded;
import dev.vigia.transactions.encoding.Texts;
import java.io.UncheckedIOException;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HistoryCodecTest {
    private final HistoryCodec codec = new HistoryCodec();

    @Test
    void anyHistory_readsBackAndGoesOnAsBefore() {
        Random random = new Random(23);
        for (int round = 0; round < 200; round++) {
            History history = new History();
            History restored = new History();
            for (int n = random.nextInt(40); n > 0; n--) {
                Transaction next = any(random);
                history.add(next, 5_000);
                restored.add(next, 5_000);
                restored = Encoded.copy(codec, restored);
                assertArrayEquals(Encoded.bytes(codec, history), Encoded.bytes(codec, restored));
            }
        }
    }

    @Test
    void placeAsBefore_isNotRepeated_norMistakenForNone() {
        History history = new History();
        String[] places = {"PUNE", "PUNE", null, null, "PUNE", "DELHI", "DELHI"};
        for (int n = 0; n < places.length; n++) {
            Transaction.Draft draft = Payments.draft("" + n, n, n);
            draft.location = places[n];
            history.add(draft.finished(), 1_000);
        }
        History read = Encoded.copy(codec, history);
        for (int n = 0; n < places.length; n++) {
            assertEquals(places[n], read.at(n).location);
        }
    }

    @Test
    void details_areKeptWithTheirPayments() {
        History history = new History();
        for (int n = 0; n < 10; n++) {
            Transaction.Draft draft = Payments.draft("" + n, n, n);
            Details.Draft details = new Details.Draft();
            // The first ones have none, and so have some later ones.
            details.put(Detail.MERCHANT, n < 2 || n == 7 ? null : "M" + n);
            draft.details = details.finished();
            history.add(draft.finished(), 6);
        }
        History read = Encoded.copy(codec, history);
        assertEquals(6, read.size());
        for (int n = 0; n < 6; n++) {
            assertEquals(n + 4 == 7 ? null : "M" + (n + 4), read.details(n).text(Detail.MERCHANT));
            assertEquals(history.details(n), read.details(n));
        }
    }

    @Test
    void earlierVersion_isRefused() {
        assertThrows(
                UncheckedIOException.class, () -> Encoded.read(codec, Encoded.fromHex("01" + GOLDEN.substring(2))));
    }

    @Test
    void fullHistory_readsBack() {
        History history = new History();
        for (int n = 0; n < History.MOST + 5; n++) {
            history.add(Payments.draft("" + n, n, n).finished(), 1_000_000);
        }
        History read = Encoded.copy(codec, history);
        read.add(payment("next", "12:00", "1"), Long.MAX_VALUE / 2);
        assertEquals(History.MOST, read.size());
    }

    @Test
    void anyPast_readsBackAsItWasWritten() {
        Random random = new Random(29);
        for (int round = 0; round < 1_000; round++) {
            Past past = Past.of(any(random));
            assertEquals(Encoded.shape(past), Encoded.shape(Encoded.copy(new PastCodec(), past)));
        }
    }

    @Test
    void yesterdaysBytes_areRead() {
        History history = new History();
        history.add(payment("T1", "2016-08-01T12:00", "25"), 86_400_000);
        history.add(payment("T2", "12:00", "459.50"), 86_400_000);
        history.add(payment("T3", "12:00:01", "0"), 86_400_000);
        assertEquals(GOLDEN, Encoded.hex(codec, history));
        History read = Encoded.read(codec, Encoded.fromHex(GOLDEN));
        assertEquals(2, read.size());
        assertEquals(45_950, read.at(0).amount);
        assertEquals("NAVI MUMBAI", read.at(1).location);
    }

    private static Transaction any(Random random) {
        Transaction.Draft draft = Payments.draft(
                Texts.any(random) + random.nextInt(),
                random.nextInt(10_000),
                random.nextLong() >>> 1 + random.nextInt(60));
        draft.offsetSeconds = random.nextInt(100_000) - 50_000;
        draft.location = random.nextBoolean() ? "PUNE" : Texts.anyOrNone(random);
        draft.counterparty = Texts.anyOrNone(random);
        draft.ageBand = AgeBand.of(random.nextInt(8) - 1);
        return draft.finished();
    }

    private static final String GOLDEN =
            "030000015644cb7640020000015649f1d2400300004d5801000b4e415649204d554d42414900025432fee602006c1dbfb9f0"
                    + "63c69ae807330002543300006c1dbfb9f063c69a";
}
