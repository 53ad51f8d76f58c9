package dev.vigia.fraud.feedback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.vigia.transactions.Transaction;
import dev.vigia.transactions.accounts.AccountBasis;
import dev.vigia.transactions.arrivals.Label;
import dev.vigia.transactions.encoding.Encoded;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SubjectLabelsTest {
    private static final long DAY = 86_400_000L;
    private static final long NOON = 17_000 * DAY + DAY / 2;

    @Test
    void label_countsFromItsInstantOn() {
        SubjectLabels labels = SubjectLabels.NONE.with(label(NOON, true));
        assertSame(labels, labels.at(NOON - 1));
        assertEquals(1, labels.at(NOON).labels.frauds(NOON, 1));
        assertEquals(0, labels.at(NOON).waiting.size());
    }

    @Test
    void orderInWhichLabelsCome_makesNoDifference() {
        Random random = new Random(3);
        List<SubjectLabel> labels = new ArrayList<>();
        for (int number = 0; number < 200; number++) {
            labels.add(label(NOON + (long) (random.nextDouble() * 60 * DAY), random.nextInt(3) == 0));
        }
        String expected = shape(labels);
        for (int round = 0; round < 20; round++) {
            Collections.shuffle(labels, random);
            assertEquals(expected, shape(labels));
        }
    }

    private static String shape(List<SubjectLabel> labels) {
        SubjectLabels all = SubjectLabels.NONE;
        for (SubjectLabel label : labels) {
            all = all.with(label).at(NOON + 70 * DAY);
        }
        return Encoded.shape(all);
    }

    @Test
    void labels_areWantedForAsLongAsOneOfThemCounts() {
        assertEquals(Long.MIN_VALUE, SubjectLabels.NONE.until());
        SubjectLabels labels = SubjectLabels.NONE
                .with(label(NOON, true))
                .with(label(NOON + 2 * DAY, false))
                .at(NOON);
        long until = labels.until();
        assertEquals(17_000 * DAY + 33 * DAY, until);
        assertEquals(1, labels.at(until).labels.count(until - 1, 31));
        assertEquals(0, labels.at(until).labels.count(until, 31));
    }

    @Test
    void labelFromBeforeItsTransaction_countsFromTheTransactionOn() {
        Occurrence occurrence = new Occurrence("T1", "M1", NOON);
        assertEquals(NOON, occurrence.labelled(new Label("T1", true, NOON - DAY)).at);
        assertEquals(NOON + DAY, occurrence.labelled(new Label("T1", true, NOON + DAY)).at);
    }

    @Test
    void transactionOfNobody_isNotRemembered() {
        assertNull(Occurrence.of(payment(null, null)));
        assertEquals("PUNE", Occurrence.of(payment(null, "PUNE")).subject);
        assertEquals("M1", Occurrence.of(payment("M1", "PUNE")).subject);
    }

    @Test
    void yesterdaysBytes_areRead() {
        SubjectLabels labels = SubjectLabels.NONE
                .with(label(NOON, true))
                .with(label(NOON + DAY, false))
                .at(NOON);
        Occurrence occurrence = new Occurrence("T1", "M1", NOON);
        assertEquals(GOLDEN_LABELS, Encoded.hex(new SubjectLabelsCodec(), labels));
        assertEquals(GOLDEN_OCCURRENCE, Encoded.hex(new OccurrenceCodec(), occurrence));
        assertEquals(
                Encoded.shape(labels),
                Encoded.shape(Encoded.read(new SubjectLabelsCodec(), Encoded.fromHex(GOLDEN_LABELS))));
        assertEquals(
                Encoded.shape(occurrence),
                Encoded.shape(Encoded.read(new OccurrenceCodec(), Encoded.fromHex(GOLDEN_OCCURRENCE))));
    }

    private static SubjectLabel label(long at, boolean fraud) {
        return new SubjectLabel("M1", at, fraud, at - DAY);
    }

    private static Transaction payment(String counterparty, String metro) {
        Transaction.Draft draft = new Transaction.Draft();
        draft.id = "T1";
        draft.account = "a";
        draft.basis = AccountBasis.CUSTOMER;
        draft.time = NOON;
        draft.counterparty = counterparty;
        draft.metro = metro;
        return draft.finished();
    }

    private static final String GOLDEN_LABELS =
            "0101e88401010100000155f8ba3200010100024d31000001560306ea000000000155fde08e00";
    private static final String GOLDEN_OCCURRENCE = "010002543100024d3100000155fde08e00";
}
