package dev.vigia.evaluation.generate.cards;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Compares a set of the published size with the published one, and with the description of the scenarios.
 *
 * <p>Published: of the 21 days from 25 July 2018 on, 201,295 rows of which 1,792 are frauds (chapter 4, precision top-k
 * metrics).
 */
final class CardFraudsTest {
    private static final CardFile.Size SIZE = CardFile.Size.PUBLISHED;
    private static final long SEED = 1;
    private static final int FIRST_PUBLISHED =
            (int) ChronoUnit.DAYS.between(LocalDate.of(2018, 4, 1), LocalDate.of(2018, 7, 25));

    /** Returns the chance that a normal of mean m and deviation m / 2 is above 220, as a mean over m in 5 to 100. */
    private static final double SHARE_ABOVE_220 = 0.000574;

    private static final CardLedger LEDGER = new CardLedger(SIZE, SEED);
    private static final CardFrauds FRAUDS = new CardFrauds(SIZE, SEED);
    private static final int[] GENUINE_CENTS =
            IntStream.range(0, LEDGER.rows()).map(LEDGER::cents).toArray();

    static {
        FRAUDS.addTo(LEDGER);
    }

    @Test
    void threeWeeks_haveAsManyPaymentsAndFraudsAsPublished() {
        int[] rows = IntStream.range(0, LEDGER.rows())
                .filter(row -> LEDGER.day(row) >= FIRST_PUBLISHED && LEDGER.day(row) < FIRST_PUBLISHED + 21)
                .toArray();
        assertEquals(201_295, rows.length, 0.03 * 201_295);
        long frauds =
                Arrays.stream(rows).filter(row -> LEDGER.scenario(row) > 0).count();
        assertEquals(1_792, frauds, 0.08 * 1_792);
    }

    @Test
    void scenarios_areAsFrequentAsDescribed() {
        assertEquals(SHARE_ABOVE_220, share(CardFrauds.LARGE), 0.15 * SHARE_ABOVE_220);
        double atTerminals = compromised(2.0 / SIZE.terminals(), 28);
        assertEquals(atTerminals, share(CardFrauds.TERMINAL), 0.05 * atTerminals);
        double withCards = compromised(3.0 / SIZE.customers(), 14) / 3;
        assertEquals(withCards, share(CardFrauds.CARD), 0.05 * withCards);
        assertEquals(0.0084, share(1) + share(2) + share(3), 0.0006);
    }

    /** Returns the share of payments on an object that is drawn with this chance per day, and then compromised that long. */
    private static double compromised(double chance, int days) {
        return IntStream.range(0, SIZE.days())
                .mapToDouble(day -> 1 - Math.pow(1 - chance, Math.min(day + 1, days)))
                .average()
                .orElseThrow();
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

    /** Returns for each row whether its customer is among those drawn on its day or the 13 days before. */
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

    private static double share(int scenario) {
        return (double) count(scenario) / LEDGER.rows();
    }

    private static long count(int scenario) {
        return IntStream.range(0, LEDGER.rows())
                .filter(row -> LEDGER.scenario(row) == scenario)
                .count();
    }
}
