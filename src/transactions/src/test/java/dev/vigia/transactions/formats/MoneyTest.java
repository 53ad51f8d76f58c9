package dev.vigia.transactions.formats;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vigia.transactions.Money;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MoneyTest {
    @Test
    void text_readsBackAsTheSameAmount() {
        Random random = new Random(5);
        for (int round = 0; round < 100_000; round++) {
            long amount = random.nextLong() % 1_000_000_000_000_000_000L >> random.nextInt(60);
            assertEquals(amount, AmountFormat.PLAIN.minorUnits(Money.text(amount)));
        }
        assertEquals("-0.05", Money.text(-5));
        assertEquals("12", Money.text(12_00));
        assertEquals("12.50", Money.text(12_50));
    }

    @Test
    void sum_staysAtTheLargestWhereItWouldOverflow() {
        assertEquals(30, Money.sum(10, 20));
        assertEquals(Long.MAX_VALUE, Money.sum(Long.MAX_VALUE, 1));
        assertEquals(Long.MAX_VALUE, Money.sum(Long.MAX_VALUE - 5, Long.MAX_VALUE));
    }
}
