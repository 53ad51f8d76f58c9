package dev.vigia.fraud.baselines;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class FirstDigitsTest {
    @Test
    void shares_areThoseOfTheLeadingDigits() {
        long[] amounts = {1, 10, 19_999, Long.MAX_VALUE, 9, 0, 555};
        double sixth = 1 / 6.0;
        assertArrayEquals(
                new double[] {3 * sixth, 0, 0, 0, 1 * sixth, 0, 0, 0, 2 * sixth},
                FirstDigits.of(amounts),
                1e-12,
                "an amount of 0 has no first digit");
        assertArrayEquals(new double[9], FirstDigits.of(new long[] {0, 0}));
    }

    /** Shares of 1 and of (1/2, 1/2) have their mean at (3/4, 1/4): half of 0.41504 bits and half of 0.20752. */
    @Test
    void distance_isTheRootOfTheDivergenceInBits() {
        double[] one = {1, 0, 0, 0, 0, 0, 0, 0, 0};
        double[] half = {0.5, 0.5, 0, 0, 0, 0, 0, 0, 0};
        double[] other = {0, 0, 0, 0, 0, 0, 0, 0, 1};
        assertEquals(0, FirstDigits.distance(half, half));
        assertEquals(1, FirstDigits.distance(one, other), 1e-12);
        assertEquals(Math.sqrt(0.311278), FirstDigits.distance(one, half), 1e-6);
        assertEquals(FirstDigits.distance(one, half), FirstDigits.distance(half, one), 1e-12);
    }
}
