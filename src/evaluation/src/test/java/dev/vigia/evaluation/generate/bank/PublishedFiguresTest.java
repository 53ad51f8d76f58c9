package dev.vigia.evaluation.generate.bank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Compares a file of the published size with the published figures. */
final class PublishedFiguresTest {
    private static final GeneratedBank BANK = GeneratedBank.full();

    @Test
    void amounts_haveThePublishedQuantiles() {
        assertQuantiles(BANK.amount, 0.05, 0.25, 161, 0.5, 459, 0.75, 1_200, 0.95, 5_272, 0.99, 20_000, 0.999, 99_998);
        assertEquals(0, Arrays.stream(BANK.amount).min().orElseThrow());
        assertTrue(Arrays.stream(BANK.amount).max().orElseThrow() <= 1_560_035);
    }

    @Test
    void amounts_areAsRoundAsRealOnes() {
        assertShare(0.880, 0.01, row -> BANK.amount[row] % 1 == 0);
        assertShare(0.452, 0.02, row -> BANK.amount[row] % 10 == 0);
        assertShare(0.213, 0.02, row -> BANK.amount[row] % 100 == 0);
        assertShare(0.046, 0.015, row -> BANK.amount[row] % 1_000 == 0);
    }

    @Test
    void balances_haveThePublishedQuantiles() {
        double[] balances = Arrays.stream(BANK.balance)
                .filter(value -> !Double.isNaN(value))
                .toArray();
        assertQuantiles(balances, 0.05, 0.25, 4_722, 0.5, 16_792, 0.75, 57_657);
        assertEquals(0, Arrays.stream(balances).min().orElseThrow());
        assertTrue(Arrays.stream(balances).max().orElseThrow() <= 115_035_500);
    }

    /** Faults belong to accounts, and accounts have up to hundreds of rows, so rare faults vary. */
    @Test
    void faults_areAsFrequentAsPublished() {
        assertShare(0.0547, 0.003, row -> BANK.birth[row].equals("1/1/1800"));
        assertCount(3_397, 0.3, row -> BANK.birth[row].equals("nan"));
        assertCount(1_100, 0.3, row -> BANK.gender[row].isEmpty());
        assertCount(151, 0.7, row -> BANK.location[row].isEmpty());
        assertCount(2_369, 0.3, row -> Double.isNaN(BANK.balance[row]));
        assertCount(1, 0, row -> BANK.gender[row].equals("T"));
    }

    @Test
    void days_areThePublishedFiftyFive() {
        int[] perDay = new int[Calendar.LAST_DAY + 1];
        Arrays.stream(BANK.time).forEach(time -> perDay[time / Calendar.DAY]++);
        assertEquals(55, Arrays.stream(perDay).filter(rows -> rows > 0).count());
        assertEquals(27_261, Arrays.stream(perDay).max().orElseThrow(), 700);
        assertTrue(IntStream.rangeClosed(0, 45).allMatch(day -> perDay[day] > 0), "daily to 15 September");
    }

    @Test
    void hours_areThoseOfRealCustomers() {
        assertShare(0.094, 0.005, row -> BANK.time[row] % Calendar.DAY / 3_600 == 20);
        assertShare(0.045, 0.01, row -> BANK.time[row] % Calendar.DAY / 3_600 < 6);
    }

    @Test
    void locations_areSkewedFreeText() {
        assertShare(0.099, 0.01, row -> BANK.location[row].equals("MUMBAI"));
        long distinct = Arrays.stream(BANK.location).distinct().count();
        assertEquals(9_355, distinct, 2_000);
        assertTrue(Arrays.stream(BANK.location).allMatch(place -> place.length() <= 35));
        for (String mark : new String[] {",", "(", ".", "\u00a0"}) {
            assertTrue(Arrays.stream(BANK.location).anyMatch(place -> place.contains(mark)), mark);
        }
    }

    @Test
    void customers_repeatAsOftenAsRandomNumbersDo() {
        int[] sorted = BANK.customer.clone();
        Arrays.sort(sorted);
        assertTrue(sorted[0] >= 1_000_000 && sorted[sorted.length - 1] <= 9_999_999, "seven digits");
        assertEquals(884_265, Arrays.stream(sorted).distinct().count(), 8_000);
        assertTrue(IntStream.range(6, sorted.length).allMatch(row -> sorted[row] != sorted[row - 6]), "at most 6");
    }

    /** In a sample of the whole real file the median lag is 57 days; in its first 20,000 rows 25 days. */
    @Test
    void order_isNotTheOrderOfTime() {
        assertEquals(57, medianLagInDays(BANK.rows), 3);
        assertEquals(25, medianLagInDays(20_000), 3);
    }

    private static double medianLagInDays(int rows) {
        int latest = 0;
        int[] lags = new int[rows];
        int behind = 0;
        for (int row = 0; row < rows; row++) {
            latest = Math.max(latest, BANK.time[row]);
            if (BANK.time[row] < latest) {
                lags[behind++] = latest - BANK.time[row];
            }
        }
        assertTrue(behind >= 0.995 * rows, behind + " of " + rows + " behind");
        return quantile(Arrays.stream(lags, 0, behind).asDoubleStream().toArray(), 0.5) / Calendar.DAY;
    }

    private static void assertQuantiles(double[] values, double tolerance, double... probabilityAndValue) {
        for (int pair = 0; pair < probabilityAndValue.length; pair += 2) {
            double expected = probabilityAndValue[pair + 1];
            double found = quantile(values, probabilityAndValue[pair]);
            assertEquals(expected, found, tolerance * expected, "quantile " + probabilityAndValue[pair]);
        }
    }

    private static double quantile(double[] values, double probability) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) (probability * (sorted.length - 1))];
    }

    private static void assertShare(double expected, double tolerance, IntPredicate fact) {
        double share = (double) IntStream.range(0, BANK.rows).filter(fact).count() / BANK.rows;
        assertEquals(expected, share, tolerance);
    }

    private static void assertCount(int expected, double relativeTolerance, IntPredicate fact) {
        long count = IntStream.range(0, BANK.rows).filter(fact).count();
        assertEquals(expected, count, relativeTolerance * expected);
    }
}
