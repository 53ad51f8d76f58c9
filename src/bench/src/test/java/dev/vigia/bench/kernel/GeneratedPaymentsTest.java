package dev.vigia.bench.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vigia.fraud.history.History;
import dev.vigia.transactions.Transaction;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GeneratedPaymentsTest {
    private static final int ROWS = 2_000;

    private final GeneratedPayments payments = GeneratedPayments.ofRows(ROWS);

    @Test
    void payments_areAllRowsInTheOrderOfTime() {
        assertEquals(ROWS, payments.transactions.length);
        long[] times = Arrays.stream(payments.transactions)
                .mapToLong(payment -> payment.time)
                .toArray();
        long[] sorted = times.clone();
        Arrays.sort(sorted);
        assertArrayEquals(sorted, times);
    }

    @Test
    void payments_areTheSameAtEveryCall() {
        assertArrayEquals(ids(payments), ids(GeneratedPayments.ofRows(ROWS)));
    }

    @Test
    void accountNumbers_areOnePerAccount() {
        Map<Integer, String> accounts = new HashMap<>();
        for (int index = 0; index < ROWS; index++) {
            String account = payments.transactions[index].account;
            assertEquals(account, accounts.merge(payments.accountNumbers[index], account, (known, again) -> known));
        }
        assertEquals(payments.accounts, accounts.size());
        assertEquals(payments.accounts, accounts.values().stream().distinct().count());
    }

    @Test
    void storedAccounts_areReadAsTheyWereWritten() {
        for (CodecBenchmark.Size size : CodecBenchmark.Size.values()) {
            byte[] stored = size.stored(payments);
            assertArrayEquals(stored, StoredAccounts.written(StoredAccounts.read(stored)));
        }
    }

    @Test
    void fullAccount_isLongerThanItsPaymentsAndTheMedianOneShorter() {
        assertTrue(StoredAccounts.full(payments).length > 10 * History.MOST);
        assertTrue(StoredAccounts.median(payments).length < History.MOST);
    }

    private static String[] ids(GeneratedPayments payments) {
        return Arrays.stream(payments.transactions)
                .map((Transaction payment) -> payment.id)
                .toArray(String[]::new);
    }
}
