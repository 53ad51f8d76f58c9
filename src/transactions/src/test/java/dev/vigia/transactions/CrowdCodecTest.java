package dev.vigia.transactions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.vigia.transactions.encoding.Encoded;
import dev.vigia.transactions.encoding.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CrowdCodecTest {
    private static final CrowdCodec CODEC = new CrowdCodec();

    @Test
    void anyCrowd_readsBackAsItWasWritten() {
        Random random = new Random(101);
        for (int round = 0; round < 1_000; round++) {
            Crowd crowd = any(random);
            assertEquals(Encoded.shape(crowd), Encoded.shape(Encoded.copy(CODEC, crowd)));
            Transaction among = Payments.payment("1", "12:00", "1").among(crowd);
            assertEquals(Encoded.shape(among), Encoded.shape(Encoded.copy(new TransactionCodec(), among)));
        }
    }

    @Test
    void nobodyMet_isThreeBytesAndNothingNew() {
        assertEquals("000000", Encoded.hex(CODEC, Crowd.NONE));
        assertSame(Crowd.NONE, Encoded.copy(CODEC, Crowd.NONE));
    }

    @Test
    void yesterdaysBytes_areRead() {
        Crowd crowd = new Crowd(300, 2, List.of(Past.of(Payments.payment("T1", "12:00", "459.50"))));
        assertEquals(GOLDEN, Encoded.hex(CODEC, crowd));
        assertEquals(Encoded.shape(crowd), Encoded.shape(Encoded.read(CODEC, Encoded.fromHex(GOLDEN))));
    }

    private static Crowd any(Random random) {
        List<Past> others = new ArrayList<>();
        for (int n = random.nextInt(Crowd.MOST_OTHERS + 1); n > 0; n--) {
            others.add(Past.of(Payments.draft(Texts.any(random), random.nextLong(), random.nextInt(1_000_000))
                    .finished()));
        }
        return new Crowd(random.nextInt(3), random.nextInt(Crowd.MOST_ACCOUNTS + 1), others);
    }

    private static final String GOLDEN =
            "ac0202010000015649f1d2400002543100004d5802fee60201000b4e415649204d554d42414900";
}
