package dev.vigia.fraud.baselines;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PoissonTest {
    private static final MathContext DIGITS = new MathContext(50);
    private static final double[] PROBABILITIES = {0.5, 0.05, 0.01, 1e-3, 1e-6, 1e-9};

    /** One event or more, of one expected: 0.632; two: 0.264; three: 0.080; four: 0.019. */
    @Test
    void tablesOfTheDistribution_areMet() {
        assertEquals(2, Poisson.surprising(1, 0.5));
        assertEquals(3, Poisson.surprising(1, 0.1));
        assertEquals(4, Poisson.surprising(1, 0.05));
        assertEquals(4, Poisson.surprising(1, 0.019));
        assertEquals(5, Poisson.surprising(1, 0.018));
    }

    @Test
    void nothingExpected_isSurprisedByOne() {
        assertEquals(1, Poisson.surprising(0, 1e-6));
        assertEquals(1, Poisson.surprising(1e-9, 1e-6));
        assertEquals(1, Poisson.surprising(0.1, 0.5));
    }

    @Test
    void number_isThatOfTheSummedTail() {
        for (double expected : new double[] {0.001, 0.02, 0.3, 1, 2.5, 4, 7.75, 12, 33.3, 80, 150, 320.5, 500}) {
            for (double probability : PROBABILITIES) {
                assertEquals(
                        exactly(expected, probability),
                        Poisson.surprising(expected, probability),
                        expected + " expected, " + probability);
            }
        }
    }

    @Test
    void leastProbability_isReachedWithAllThatIsAddedUp() {
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            for (int expected = 0; expected <= 500; expected++) {
                int number = Poisson.surprising(expected, 1e-12);
                assertTrue(
                        number > expected && number < expected + 8 * Math.sqrt(expected) + 20,
                        expected + ": " + number);
            }
        });
    }

    @Test
    void bound_isNeverBelowTheNumberAndNotFarAbove() {
        for (double expected : new double[] {500.5, 700, 1_000, 2_500}) {
            for (double probability : PROBABILITIES) {
                int exact = exactly(expected, probability);
                int bound = Poisson.surprising(expected, probability);
                assertTrue(bound >= exact, expected + " expected, " + probability + ": " + bound + " < " + exact);
                assertTrue(bound <= 1.06 * exact, expected + " expected, " + probability + ": " + bound + ", " + exact);
            }
        }
    }

    @Test
    void number_growsWithWhatIsExpectedAlsoWhereTheBoundBegins() {
        int before = 0;
        for (double expected = 0; expected < 600; expected += 0.5) {
            int number = Poisson.surprising(expected, 1e-6);
            assertTrue(number >= before, "at " + expected);
            before = number;
        }
    }

    /** Sums expected^n / n! to fifty digits; the sum over all n is exp(expected). */
    private static int exactly(double expected, double probability) {
        BigDecimal mean = new BigDecimal(expected);
        BigDecimal term = BigDecimal.ONE;
        BigDecimal all = BigDecimal.ZERO;
        int last = (int) (expected + 40 * Math.sqrt(expected) + 60);
        BigDecimal[] terms = new BigDecimal[last];
        for (int number = 0; number < last; number++) {
            terms[number] = term;
            all = all.add(term, DIGITS);
            term = term.multiply(mean, DIGITS).divide(BigDecimal.valueOf(number + 1L), DIGITS);
        }
        BigDecimal allowed = all.multiply(new BigDecimal(probability), DIGITS);
        BigDecimal tail = BigDecimal.ZERO;
        int number = last;
        while (number > 0 && tail.add(terms[number - 1], DIGITS).compareTo(allowed) < 0) {
            number--;
            tail = tail.add(terms[number], DIGITS);
        }
        return Math.max(1, number);
    }
}
