package dev.vigia.fraud.alerts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vigia.transactions.encoding.Encoded;
import dev.vigia.transactions.encoding.Texts;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AlertCodecTest {
    private final AlertCodec codec = new AlertCodec();

    @Test
    void anyAlert_readsBackAsItWasWritten() {
        Random random = new Random(37);
        for (int round = 0; round < 500; round++) {
            Alert alert = Alerts.alert(2 + random.nextInt(20), draft -> {
                draft.location = Texts.anyOrNone(random);
                draft.metro = Texts.anyOrNone(random);
                draft.counterparty = Texts.anyOrNone(random);
                draft.amount = random.nextLong() >>> 1;
            });
            assertEquals(Encoded.shape(alert), Encoded.shape(Encoded.copy(codec, alert)));
        }
    }

    @Test
    void yesterdaysBytes_areRead() {
        Alert alert = Alerts.alert(2, draft -> {});
        assertEquals(GOLDEN, Encoded.hex(codec, alert));
        assertEquals(Encoded.shape(alert), Encoded.shape(Encoded.read(codec, Encoded.fromHex(GOLDEN))));
    }

    private static final String GOLDEN =
            "010020396435613433653937333939623833333964323935376138303833613064613800002030313233343536373839"
                    + "616263646566303132333435363738396162636465660000015649f1d24000017400004d5802a797adebc58af7150100"
                    + "0b4e415649204d554d424149000100034d4d52000100017600000001032840080000000000004008000000000000002d"
                    + "33207061796d656e74732077697468696e203130206d696e757465733b20746865206c696d697420697320332e004457"
                    + "6f756c64206e6f74206861766520616c65727465642077697468206665776572207468616e2033207061796d656e7473"
                    + "2077697468696e203130206d696e757465732e020000015649f1d23e0002703000004d5802c41301000b4e415649204d"
                    + "554d424149000000015649f1d23f0002703100004d5802c41301000b4e415649204d554d424149000000000200370300"
                    + "000157e881c040";
}
