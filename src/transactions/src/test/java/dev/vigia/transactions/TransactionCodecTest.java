package dev.vigia.transactions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.vigia.transactions.accounts.AccountBasis;
import dev.vigia.transactions.arrivals.Rows;
import dev.vigia.transactions.encoding.Encoded;
import dev.vigia.transactions.encoding.Texts;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TransactionCodecTest {
    private final TransactionCodec codec = new TransactionCodec();

    @Test
    void anyTransaction_readsBackAsItWasWritten() {
        Random random = new Random(17);
        for (int round = 0; round < 5_000; round++) {
            Transaction transaction = any(random);
            assertEquals(Encoded.shape(transaction), Encoded.shape(Encoded.copy(codec, transaction)));
        }
    }

    @Test
    void yesterdaysBytes_areRead() {
        Transaction transaction = Rows.transaction();
        assertEquals(GOLDEN, Encoded.hex(codec, transaction));
        assertEquals(Encoded.shape(transaction), Encoded.shape(Encoded.read(codec, Encoded.fromHex(GOLDEN))));
    }

    @Test
    void bytesOfBeforeTheCountry_areReadWithoutOne() {
        String before = "01" + GOLDEN.substring(2, GOLDEN.length() - "010002494e00".length());
        Transaction read = Encoded.read(codec, Encoded.fromHex(before));
        assertNull(read.country);
        assertEquals(Rows.transaction().metro, read.metro);
    }

    @Test
    void bytesOfBeforeTheDirections_areReadAsPayments() {
        Transaction read = Encoded.read(codec, Encoded.fromHex("02" + GOLDEN.substring(2, GOLDEN.length() - 2)));
        assertEquals(Encoded.shape(Rows.transaction()), Encoded.shape(read));
    }

    private static Details anyDetails(Random random) {
        Details.Draft draft = new Details.Draft();
        for (Detail detail : Detail.values()) {
            draft.put(detail, random.nextBoolean() ? null : Texts.any(random));
        }
        draft.latitude = random.nextBoolean() ? Double.NaN : random.nextDouble() * 180 - 90;
        draft.longitude = random.nextBoolean() ? Double.NaN : random.nextDouble() * 360 - 180;
        for (int left = random.nextInt(3); left > 0; left--) {
            draft.attributes.put(Texts.any(random), Texts.any(random));
        }
        return draft.finished();
    }

    private static Transaction any(Random random) {
        Transaction.Draft draft = new Transaction.Draft();
        draft.id = Texts.any(random);
        draft.account = Texts.any(random);
        draft.basis = AccountBasis.values()[random.nextInt(3)];
        draft.time = random.nextLong();
        draft.direction = Direction.values()[random.nextInt(4)];
        draft.currency = random.nextBoolean() ? null : "USD";
        draft.paidCurrency = random.nextBoolean() ? null : "JPY";
        draft.paidAmount = random.nextInt(1_000_000);
        draft.details = random.nextBoolean() ? Details.NONE : anyDetails(random);
        draft.dayOnly = random.nextBoolean();
        draft.offsetSeconds = random.nextInt();
        draft.amount = random.nextLong() >>> 1;
        draft.balance = random.nextLong();
        draft.location = Texts.anyOrNone(random);
        draft.metro = Texts.anyOrNone(random);
        draft.country = Texts.anyOrNone(random);
        draft.gender = Texts.anyOrNone(random);
        draft.ageBand = Texts.anyOrNone(random);
        draft.counterparty = Texts.anyOrNone(random);
        draft.arrivedAt = random.nextLong();
        return draft.finished();
    }

    private static final String GOLDEN =
            "0300025431002035633239633163623533323131656131303138323235613566316338663732350000000156499226100000"
                    + "4d5800000000000061a8000000000012d68701000652414e43484901000652414e4348490100014601000532352d33340000000157e9afe00000000000010002494e00";
}
