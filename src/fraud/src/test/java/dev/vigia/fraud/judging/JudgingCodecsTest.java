package dev.vigia.fraud.judging;

import static dev.vigia.transactions.Payments.NOW;
import static dev.vigia.transactions.Payments.payment;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vigia.fraud.baselines.Baselines;
import dev.vigia.fraud.rules.Books;
import dev.vigia.transactions.Direction;
import dev.vigia.transactions.encoding.Encoded;
import java.util.List;
import org.junit.jupiter.api.Test;

class JudgingCodecsTest {
    private final Judge judge = new Judge(Books.of(
            Books.velocity("v", ""), "{id: drain, owner: me, pattern: balance-drain, parameters: {least: 0}}"));
    private final Account account = Account.unknown();
    private final Judged third = third();

    @Test
    void yesterdaysAccount_isRead() {
        assertEquals(ACCOUNT, Encoded.hex(new AccountCodec(), account));
        Account read = Encoded.read(new AccountCodec(), Encoded.fromHex(ACCOUNT));
        assertEquals(3, read.histories.of(Direction.OUT, null).size());
        assertEquals(payment("3", "12:02", "1").time, read.open.get("v").since);
    }

    @Test
    void yesterdaysJudgement_isRead() {
        assertEquals(JUDGED, Encoded.hex(new JudgedCodec(), third));
        Judged read = Encoded.read(new JudgedCodec(), Encoded.fromHex(JUDGED));
        assertEquals(Encoded.shape(third), Encoded.shape(read));
        assertEquals(List.of("v"), read.hits);
    }

    private Judged third() {
        judge.judge(account, payment("1", "12:00", "1"), Baselines.NONE, false, NOW);
        judge.judge(account, payment("2", "12:01", "1"), Baselines.NONE, false, NOW);
        account.expires(judge.expiry(account));
        return judge.judge(account, payment("3", "12:02", "1"), Baselines.NONE, true, NOW);
    }

    private static final String ACCOUNT =
            "02038000000000000000030000015649f1d2400300004d5801000b4e415649204d554d42414900013164006c1dbfb9f063c6"
                    + "9ae0d4033300013264006c1dbfb9f063c69ae0d4033300013364006c1dbfb9f063c69a000100017600203564306266383534"
                    + "303635616663623832376130303732346166653034363639010000015649f3a70000020100017602000000015651ac46a000"
                    + "00000005265c00";
    private static final String JUDGED =
            "020300013300203031323334353637383961626364656630313233343536373839616263646566000000015649f3a7000000"
                    + "4d5800000000000000640000000005f5e10001000b4e415649204d554d4241490100034d4d520100014601000532352d3334"
                    + "0000000157e881c04000000000010002494e000100283fe0000000000000020100017600020001760005647261696e000000"
                    + "0000000000bfeccccab3edfbe501020020356430626638353430363561666362383237613030373234616665303436363900"
                    + "002030313233343536373839616263646566303132333435363738396162636465660000015649f3a70000013300004d5802"
                    + "6401000b4e415649204d554d424149000100034d4d5200010001760000000102284008000000000000400800000000000000"
                    + "2d33207061796d656e74732077697468696e203130206d696e757465733b20746865206c696d697420697320332e0044576f"
                    + "756c64206e6f74206861766520616c65727465642077697468206665776572207468616e2033207061796d656e7473207769"
                    + "7468696e203130206d696e757465732e020000015649f1d24000013100004d58026401000b4e415649204d554d4241490000"
                    + "00015649f2bca000013200004d58026401000b4e415649204d554d424149000000000200280200000157e881c04000000000"
                    + "000000000157e881c040";
}
