package dev.vigia.monitor.judging;

import static dev.vigia.monitor.Payments.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vigia.monitor.Payments;
import dev.vigia.monitor.encoding.Types;
import dev.vigia.transactions.Transaction;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeinfo.BasicTypeInfo;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

/** Checks what a snapshot of places costs, and how long it is kept. */
class CrowdStateTest {
    private static final long MINUTE = 60_000;
    private static final int HOUR_MINUTES = 60;
    private static final int PLACES = 7;

    @Test
    void snapshot_writesWhatIsNewAndNothingElse() throws Exception {
        try (Harness harness = new Harness(null)) {
            for (int minute = 0; minute < HOUR_MINUTES; minute++) {
                pay(harness, minute, 100);
                harness.snapshot(minute, minute);
                assertEquals(100, harness.state().written(), "minute " + minute);
            }
            harness.snapshot(HOUR_MINUTES, HOUR_MINUTES);
            assertEquals(0, harness.state().written(), "nothing came");
        }
    }

    @Test
    void withoutASnapshot_noMoreThanTwoHoursWait() throws Exception {
        try (Harness harness = new Harness(null)) {
            for (int minute = 0; minute < 5 * HOUR_MINUTES; minute++) {
                pay(harness, minute, 20);
                assertTrue(harness.state().waiting() <= 20 * (2 * HOUR_MINUTES + 1), "minute " + minute);
            }
        }
    }

    @Test
    void chunks_goWhenTheirHourIsOver() throws Exception {
        try (Harness harness = new Harness(null)) {
            for (int minute = 0; minute < 3 * HOUR_MINUTES; minute++) {
                pay(harness, minute, 20);
                harness.snapshot(minute, minute);
                // An hour of chunks, and the one that has just been written.
                assertTrue(harness.numKeyedStateEntries() <= PLACES * (HOUR_MINUTES + 1), "minute " + minute);
            }
            harness.processWatermark(new Watermark(NOON + 5 * HOUR_MINUTES * MINUTE));
            harness.snapshot(999, 999);
            assertEquals(0, harness.numKeyedStateEntries());
        }
    }

    /** Checks what is left of a bad file, which may have another place in every row. */
    @Test
    void placesThatNeverPayAgain_areForgotten() throws Exception {
        try (Harness harness = new Harness(null)) {
            for (int place = 0; place < 1_000; place++) {
                harness.send("PLACE " + place, "p" + place, NOON + place);
            }
            harness.processWatermark(new Watermark(NOON + MINUTE));
            harness.snapshot(1, 1);
            assertEquals(1_000, harness.numKeyedStateEntries());
            harness.processWatermark(new Watermark(NOON + 2 * HOUR_MINUTES * MINUTE));
            harness.snapshot(2, 2);
            assertEquals(0, harness.numKeyedStateEntries());
        }
    }

    @Test
    void restoreFromManyChunks_isTheSamePlace() throws Exception {
        List<String> straight = new ArrayList<>();
        try (Harness harness = new Harness(null)) {
            for (int minute = 0; minute < 2 * HOUR_MINUTES; minute++) {
                pay(harness, minute, 20);
            }
            straight.addAll(harness.met());
        }
        List<String> restored = new ArrayList<>();
        OperatorSubtaskState state = null;
        for (int minute = 0; minute < 2 * HOUR_MINUTES; minute++) {
            try (Harness harness = new Harness(state)) {
                pay(harness, minute, 20);
                restored.addAll(harness.met());
                state = harness.snapshot(minute, minute);
            }
        }
        assertEquals(straight, restored);
    }

    /** Sends so many payments to the places, and event time at the minute's end; the last of them comes late. */
    private static void pay(Harness harness, int minute, int payments) throws Exception {
        long begin = NOON + minute * MINUTE;
        for (int payment = 1; payment < payments; payment++) {
            harness.send("PLACE " + payment % PLACES, minute + "/" + payment, begin + payment * 10);
        }
        harness.processWatermark(new Watermark(begin + MINUTE - 1));
        harness.send("PLACE 0", minute + "/late", begin + MINUTE / 2);
    }

    private static final class Harness
            extends KeyedOneInputStreamOperatorTestHarness<String, Transaction, Transaction> {
        Harness(OperatorSubtaskState restored) throws Exception {
            super(new WatchPlaces(true), WatchPlaces::place, BasicTypeInfo.STRING_TYPE_INFO);
            getExecutionConfig().enableObjectReuse();
            setup(Types.TRANSACTION.createSerializer(new SerializerConfigImpl()));
            initializeState(restored);
            open();
        }

        void send(String place, String id, long time) throws Exception {
            Transaction.Draft draft = Payments.draft("a" + id.hashCode() % 5, id, time);
            draft.metro = place;
            processElement(draft.finished(), time);
        }

        CrowdState state() {
            return ((WatchPlaces) getOperator()).state();
        }

        List<String> met() {
            List<String> met = new ArrayList<>();
            for (Transaction payment : extractOutputValues()) {
                met.add(payment.id + " " + payment.crowd.payments + " " + payment.crowd.accounts + " "
                        + payment.crowd.others.size());
            }
            return met;
        }
    }
}
