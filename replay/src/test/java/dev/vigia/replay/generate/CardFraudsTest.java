package dev.vigia.replay.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The published set in size: 1,754,155 rows, of which 978 + 9,099 + 4,604 frauds, 0.84 %. */
final class CardFraudsTest {
    private static final CardFile.Size SIZE = CardFile.Size.PUBLISHED;
    private static final long SEED = 1;

    private static final CardLedger LEDGER = new CardLedger(SIZE, SEED);
    private static final CardFrauds FRAUDS = new CardFrauds(SIZE, SEED);
    private static final int[] GENUINE_CENTS =
            IntStream.range(0, LEDGER.rows()).map(LEDGER::cents).toArray();

    static {
        FRAUDS.addTo(LEDGER);
    }

    @Test
    void payments_areAsManyAsPublished() {
        assertEquals(1_754_155, LEDGER.rows(), 0.03 * 1_754_155);
        assertEquals(0.0084, (count(1) + count(2) + count(3)) / (double) LEDGER.rows(), 0.0006);
    }

    @Test
    void scenarios_areAsFrequentAsPublished() {
        assertEquals(978, count(CardFrauds.LARGE), 0.2 * 978);
        assertEquals(9_099, count(CardFrauds.TERMINAL), 0.1 * 9_099);
        assertEquals(4_604, count(CardFrauds.CARD), 0.1 * 4_604);
    }

    @Test
    void largeAmount_isAlwaysFraud() {
        for (int row = 0; row < LEDGER.rows(); row++) {
            boolean large = LEDGER.cents(row) > 220_00;
            assertTrue(large ? LEDGER.scenario(row) > 0 : LEDGER.scenario(row) != CardFrauds.LARGE, "row " + row);
        }
    }

    @Test
    void compromisedTerminal_hasNothingButFraudFor28Days_andNoneAfter() {
        int[] last = new int[SIZE.terminals()];
        Arrays.fill(last, -1_000);
        int day = -1;
        for (int place = 0; place < LEDGER.rows(); place++) {
            int row = LEDGER.at(place);
            for (; day < LEDGER.day(row); day++) {
                for (int terminal : FRAUDS.terminals(day + 1)) {
                    last[terminal] = day + 1;
                }
            }
            boolean compromised = day - last[LEDGER.terminal(row)] < 28;
            assertTrue(
                    compromised
                            ? LEDGER.scenario(row) >= CardFrauds.TERMINAL
                            : LEDGER.scenario(row) != CardFrauds.TERMINAL,
                    "row " + row);
        }
    }

    @Test
    void compromisedCard_hasAThirdOfItsPaymentsIn14DaysRaisedFivefold() {
        boolean[] compromised = compromisedCards();
        int possible = 0;
        for (int row = 0; row < LEDGER.rows(); row++) {
            possible += compromised[row] ? 1 : 0;
            boolean fraud = LEDGER.scenario(row) == CardFrauds.CARD;
            assertTrue(compromised[row] || !fraud, "row " + row);
            assertEquals((fraud ? 5 : 1) * GENUINE_CENTS[row], LEDGER.cents(row));
        }
        assertEquals(1 / 3.0, count(CardFrauds.CARD) / (double) possible, 0.01);
    }

    @Test
    void compromised_areDifferentOnesAndDifferentEveryDay() {
        for (IntFunction<int[]> some : List.<IntFunction<int[]>>of(FRAUDS::terminals, FRAUDS::customers)) {
            int[] first = some.apply(0);
            assertEquals(first.length, Arrays.stream(first).distinct().count());
            assertFalse(Arrays.equals(first, some.apply(1)));
        }
        assertEquals(2, FRAUDS.terminals(0).length);
        assertEquals(3, FRAUDS.customers(0).length);
    }

    @Test
    void customers_payNearThemAroundNoon() {
        double sum = 0;
        double squares = 0;
        for (int row = 0; row < LEDGER.rows(); row++) {
            double second = LEDGER.time(row) % 86_400;
            sum += second;
            squares += second * second;
        }
        double mean = sum / LEDGER.rows();
        assertEquals(43_200, mean, 60);
        assertEquals(
                18_500,
                Math.sqrt(squares / LEDGER.rows() - mean * mean),
                500,
                "20,000 without what falls outside of the day");
        Terminals terminals = new Terminals(SIZE.terminals(), SEED);
        double near = IntStream.range(0, 200)
                .map(customer -> terminals.near(Cardholder.of(SEED, customer)).length)
                .average()
                .orElseThrow();
        assertEquals(75, near, 4, "25 pi, less at the edges");
    }

    /** Of each row, whether its customer is one of those drawn on its day or the 13 before. */
    private static boolean[] compromisedCards() {
        boolean[] compromised = new boolean[LEDGER.rows()];
        for (int day = 0; day < SIZE.days(); day++) {
            for (int customer : FRAUDS.customers(day)) {
                for (int row = LEDGER.first(customer); row < LEDGER.first(customer + 1); row++) {
                    compromised[row] |= LEDGER.day(row) >= day && LEDGER.day(row) < day + 14;
                }
            }
        }
        return compromised;
    }

    private static long count(int scenario) {
        return IntStream.range(0, LEDGER.rows())
                .filter(row -> LEDGER.scenario(row) == scenario)
                .count();
    }
}
