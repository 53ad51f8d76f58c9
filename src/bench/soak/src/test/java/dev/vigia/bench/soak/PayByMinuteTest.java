package dev.vigia.bench.soak;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vigia.transactions.Transaction;
import dev.vigia.transactions.accounts.AccountBasis;
import dev.vigia.transactions.arrivals.ArrivedTransaction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;
import org.apache.flink.api.common.functions.DefaultOpenContext;
import org.apache.flink.api.common.functions.util.ListCollector;
import org.junit.jupiter.api.Test;

class PayByMinuteTest {
    private static final SoakPlan PLAN = new SoakPlan(1_000, 20, 1);
    private static final int DAY = 24 * 60;

    @Test
    void day_isEveryPaymentOnceAsTheJobReadsIt() {
        List<SoakPlan.Payment> expected = PLAN.payments(3);
        expected.sort(Comparator.comparingLong(SoakPlan.Payment::time));
        List<Transaction> read = read(records(3 * DAY, 4 * DAY));
        assertEquals(ids(expected), read.stream().map(payment -> payment.id).toList());
        for (int at = 0; at < read.size(); at++) {
            Transaction payment = read.get(at);
            assertEquals(expected.get(at).time(), payment.time);
            assertEquals(expected.get(at).amount(), payment.amount);
            assertEquals(SoakPlan.Payment.BALANCE, payment.balance);
            assertEquals(expected.get(at).place(), payment.location);
            assertEquals(AccountBasis.CUSTOMER, payment.basis);
        }
    }

    @Test
    void day_goesOnWhereItWasBeforeARestart() {
        int noon = 3 * DAY + DAY / 2;
        List<Transaction> whole = read(records(3 * DAY, 4 * DAY));
        List<Transaction> parts = read(records(3 * DAY, noon));
        parts.addAll(read(records(noon, 4 * DAY)));
        assertEquals(
                whole.stream().map(payment -> payment.id).toList(),
                parts.stream().map(payment -> payment.id).toList());
    }

    @Test
    void minutes_afterTheLastPaymentHaveNone() {
        assertEquals(List.of(), records(20 * DAY, 21 * DAY));
    }

    /** Returns the records of some minutes by a new operator, as after a restart. */
    private static List<byte[]> records(long from, long to) {
        List<byte[]> records = new ArrayList<>();
        PayByMinute pay = new PayByMinute(PLAN);
        LongStream.range(from, to).forEach(minute -> pay.flatMap(minute, new ListCollector<>(records)));
        return records;
    }

    private static List<Transaction> read(List<byte[]> records) {
        ReadPayments reader = new ReadPayments(PayByMinute.start(20 * DAY));
        reader.open(DefaultOpenContext.INSTANCE);
        List<Transaction> transactions = new ArrayList<>();
        for (byte[] record : records) {
            ArrivedTransaction arrival = (ArrivedTransaction) reader.map(record);
            transactions.add(arrival.transaction);
        }
        return transactions;
    }

    private static List<String> ids(List<SoakPlan.Payment> payments) {
        return payments.stream().map(SoakPlan.Payment::id).toList();
    }
}
