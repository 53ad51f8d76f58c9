package dev.vigia.bench.soak;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import org.apache.flink.api.common.functions.FlatMapFunction;
import org.apache.flink.util.Collector;

/** The payments of each minute as records of a stream, by time. */
final class PayByMinute implements FlatMapFunction<Long, byte[]> {
    /** The mapping of these payments. */
    static final String MAPPING = """
            mapping: soak
            zone: UTC
            currency: INR
            columns:
              transaction_id: id
              customer_id: customer
              timestamp: time
              amount: amount
              balance: balance
              location: location
            formats:
              timestamp: epoch milliseconds
            account: customer_id
            """;

    static final long MINUTE_MILLIS = 60_000;

    private static final long serialVersionUID = 1L;
    private static final Comparator<SoakPlan.Payment> ORDER =
            Comparator.comparingLong(SoakPlan.Payment::time).thenComparing(SoakPlan.Payment::account);

    private final SoakPlan plan;
    /** The day of {@link #payments}; -1 as long as the list does not exist, also in an operator that was restored. */
    private int day = -1;

    private transient List<SoakPlan.Payment> payments;
    private transient int next;

    PayByMinute(SoakPlan plan) {
        this.plan = plan;
    }

    @Override
    public void flatMap(Long minute, Collector<byte[]> records) {
        long start = start(minute);
        // One day's payments are in memory, and minutes come in order, so that each is looked at once.
        turnTo((int) ((start - SoakPlan.START_MILLIS) / SoakPlan.DAY_MILLIS));
        while (next < payments.size() && payments.get(next).time() < start + MINUTE_MILLIS) {
            // After a restart the day's first minutes have been before.
            if (payments.get(next).time() >= start) {
                records.collect(record(payments.get(next)));
            }
            next++;
        }
    }

    /** Returns when a minute begins, in milliseconds since 1970. */
    static long start(long minute) {
        return SoakPlan.START_MILLIS + minute * MINUTE_MILLIS;
    }

    private void turnTo(int today) {
        if (today != day) {
            day = today;
            payments = plan.payments(today);
            payments.sort(ORDER);
            next = 0;
        }
    }

    private static byte[] record(SoakPlan.Payment payment) {
        return ("{\"id\":\"" + payment.id() + "\",\"customer\":\"" + payment.account() + "\",\"time\":\""
                        + payment.time()
                        + "\",\"amount\":\"" + decimal(payment.amount()) + "\",\"balance\":\""
                        + decimal(SoakPlan.Payment.BALANCE) + "\",\"location\":\"" + payment.place() + "\"}")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String decimal(long minor) {
        return minor / 100 + (minor % 100 < 10 ? ".0" : ".") + minor % 100;
    }
}
