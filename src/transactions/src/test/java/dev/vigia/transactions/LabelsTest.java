package dev.vigia.transactions;

import static dev.vigia.transactions.Payments.draft;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.vigia.transactions.encoding.Encoded;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LabelsTest {
    private static final long DAY = 86_400_000L;
    private static final long FIRST = 17_000 * DAY;

    @Test
    void windows_areWholeDaysWithToday() {
        Labels labels = Labels.NONE
                .with(FIRST, false, FIRST - 9)
                .with(FIRST + DAY - 1, true, FIRST - 7)
                .with(FIRST + DAY, true, FIRST - 8);
        assertEquals(3, labels.count(FIRST + DAY, 2));
        assertEquals(2, labels.frauds(FIRST + DAY, 2));
        assertEquals(1, labels.count(FIRST + 2 * DAY - 1, 1));
        assertEquals(0, labels.count(FIRST + 2 * DAY, 1));
        assertEquals(2, labels.count(FIRST + 5, 7), "what came later is not known yet");
        assertEquals(FIRST - 8, labels.firstFraud(FIRST + DAY));
        assertEquals(Long.MAX_VALUE, Labels.NONE.firstFraud(FIRST));
    }

    @Test
    void countsAreThoseOfAList_andStateIsBounded() {
        Random random = new Random(5);
        long[] at = new long[2_000];
        boolean[] fraud = new boolean[at.length];
        Labels labels = Labels.NONE;
        long now = FIRST;
        for (int number = 0; number < at.length; number++) {
            now += (long) (random.nextDouble() * random.nextDouble() * DAY);
            at[number] = now;
            fraud[number] = random.nextInt(4) == 0;
            labels = labels.with(now, fraud[number], now - DAY);
            for (int most : new int[] {1, 7, 31}) {
                int count = 0;
                int frauds = 0;
                for (int other = 0; other <= number; other++) {
                    boolean within = at[other] / DAY > now / DAY - most;
                    count += within ? 1 : 0;
                    frauds += within && fraud[other] ? 1 : 0;
                }
                assertEquals(count, labels.count(now, most));
                assertEquals(frauds, labels.frauds(now, most));
            }
            assertEquals(true, labels.days.length <= Labels.DAYS);
        }
    }

    @Test
    void labelThatComesLate_countsOnItsOwnDay() {
        Labels late = Labels.NONE.with(FIRST + DAY, true, FIRST).with(FIRST, false, FIRST - DAY);
        Labels inTime = Labels.NONE.with(FIRST, false, FIRST - DAY).with(FIRST + DAY, true, FIRST);
        assertEquals(Encoded.shape(inTime), Encoded.shape(late));
        Labels tooLate = late.with(FIRST - 30 * DAY, true, FIRST - 40 * DAY);
        assertEquals(Encoded.shape(late), Encoded.shape(tooLate));
        assertEquals(FIRST + 32 * DAY, late.until());
    }

    @Test
    void labels_areReadAsTheyWereWritten() {
        Labels labels = Labels.NONE.with(FIRST, false, FIRST - 9).with(FIRST + DAY, true, FIRST - 8);
        Labels read = Encoded.read(new LabelsCodec(), Encoded.fromHex(Encoded.hex(new LabelsCodec(), labels)));
        assertEquals(Encoded.shape(labels), Encoded.shape(read));
        assertSame(Labels.NONE, Encoded.read(new LabelsCodec(), Encoded.fromHex("00")));
    }

    @Test
    void transaction_keepsEverythingElseWhenItIsLabelled() {
        Transaction payment = draft("1", "12:00", "5").finished();
        assertSame(payment, payment.labelled(Labels.NONE));
        Labels labels = Labels.NONE.with(FIRST, true, FIRST - 8);
        Transaction labelled = payment.labelled(labels);
        assertSame(labels, labelled.labels);
        assertEquals(Encoded.shape(payment), Encoded.shape(labelled.labelled(Labels.NONE)));
        Transaction read =
                Encoded.read(new TransactionCodec(), Encoded.fromHex(Encoded.hex(new TransactionCodec(), labelled)));
        assertEquals(Encoded.shape(labelled), Encoded.shape(read));
    }
}
