package dev.vigia.fraud.crowds;

import static dev.vigia.transactions.Payments.draft;
import static dev.vigia.transactions.Payments.payment;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vigia.transactions.Transaction;
import dev.vigia.transactions.encoding.Encoded;
import dev.vigia.transactions.encoding.Texts;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SeenCodecTest {
    private static final SeenCodec CODEC = new SeenCodec();

    @Test
    void anySeen_readsBackAsItWasWritten() {
        Random random = new Random(97);
        for (int round = 0; round < 1_000; round++) {
            Transaction.Draft draft = draft(Texts.any(random), random.nextLong(), random.nextLong() >>> 1);
            draft.account = Texts.any(random);
            draft.location = Texts.anyOrNone(random);
            draft.counterparty = Texts.anyOrNone(random);
            draft.ageBand = random.nextBoolean() ? "75+" : null;
            Seen seen = Seen.of(draft.finished());
            assertEquals(Encoded.shape(seen), Encoded.shape(Encoded.copy(CODEC, seen)));
        }
    }

    @Test
    void yesterdaysBytes_areRead() {
        Seen seen = Seen.of(payment("T1", "12:00", "459.50"));
        assertEquals(GOLDEN, Encoded.hex(CODEC, seen));
        assertEquals(Encoded.shape(seen), Encoded.shape(Encoded.read(CODEC, Encoded.fromHex(GOLDEN))));
    }

    private static final String GOLDEN =
            "02002030313233343536373839616263646566303132333435363738396162636465660000015649f1d2400002543100"
                    + "004d5802fee60201000b4e415649204d554d424149006c1dbfb9f063c69a";
}
