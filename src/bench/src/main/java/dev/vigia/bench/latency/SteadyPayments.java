package dev.vigia.bench.latency;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/** Payments at a fixed rate, evenly spaced to the millisecond. Some drain their account and so raise an alert. */
record SteadyPayments(int rate, int seconds) {
    static final long START_MILLIS = Instant.parse("2026-01-05T08:00:00Z").toEpochMilli();

    /**
     * One payment in so many raises an alert. Each comes from an account of its own, so that no cool-down suppresses
     * it.
     */
    private static final int ALERT_EVERY = 20;

    /** The mapping of these payments. */
    static final String MAPPING = """
            mapping: steady-payments
            zone: Asia/Kolkata
            currency: INR
            country: IN
            columns:
              transaction_id: id
              customer_id: customer
              timestamp: time
              amount: amount
              balance: balance
            formats:
              timestamp: iso
            account: customer_id
            """;

    int count() {
        return rate * seconds;
    }

    int alerts() {
        return (count() + ALERT_EVERY - 1) / ALERT_EVERY;
    }

    void write(Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("id,customer,time,amount,balance\n");
            for (int number = 0; number < count(); number++) {
                boolean alert = number % ALERT_EVERY == 0;
                Instant time = Instant.ofEpochMilli(START_MILLIS + number * 1000L / rate);
                // 40,000 with 10 left takes more than 98 % of the account: the rule balance-drain hits.
                out.write("P" + number + ",C" + number + "," + time + "," + (alert ? "40000,10" : "250,9000") + "\n");
            }
        }
    }
}
