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
            "0200203964356134336539373339396238333339643239353761383038336130646138000020303132333435363738396162"
                    + "63646566303132333435363738396162636465660000015649f1d24000017400004d5802a797adebc58af71501000b4e4156"
                    + "49204d554d424149000100034d4d52000100017600000001032840080000000000004008000000000000002d33207061796d"
                    + "656e74732077697468696e203130206d696e757465733b20746865206c696d697420697320332e0044576f756c64206e6f74"
                    + "206861766520616c65727465642077697468206665776572207468616e2033207061796d656e74732077697468696e203130"
                    + "206d696e757465732e020000015649f1d23e0002703000004d5802c41301000b4e415649204d554d424149000000015649f1"
                    + "d23f0002703100004d5802c41301000b4e415649204d554d424149000000000200370300000157e881c0400000";
}
