package dev.vigia.evaluation.generate.bank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vigia.evaluation.generate.Draws;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Tests that accounts return as in the real rows: in time, and in their amounts. */
final class AccountsTest {
    private static final GeneratedBank BANK = GeneratedBank.full();

    @Test
    void accounts_repeatInASampleAsTheRealOnesDo() {
        Draws draws = Draws.of(9, 0, 0);
        Map<Integer, Integer> counts = new HashMap<>();
        usable(BANK)
                .filter(row -> draws.chance(0.0965))
                .forEach(row -> counts.merge(BANK.account[row], 1, Integer::sum));
        assertEquals(58_628, counts.size(), 1_800);
        assertEquals(20_822, counts.values().stream().filter(count -> count > 1).count(), 700);
        int largest = counts.values().stream().mapToInt(count -> count).max().orElseThrow();
        assertTrue(largest >= 26 && largest <= 78, "published 52, found " + largest);
    }

    @Test
    void amounts_resembleOneAnotherWithinAnAccount() {
        assertEquals(0.46, intraclassCorrelation(BANK.account), 0.03);
    }

    @Test
    void amounts_areUnrelatedWithinACustomerId() {
        assertEquals(0, intraclassCorrelation(BANK.customer), 0.03);
    }

    @Test
    void times_lieAsCloseTogetherAsInTheRealRows() {
        assertEquals(0.015, earlierWithin(60, BANK), 0.004);
        assertEquals(0.091, earlierWithin(600, BANK), 0.015);
        assertEquals(0.193, earlierWithin(3_600, BANK), 0.02);
        assertEquals(0.614, earlierWithin(86_400, BANK), 0.06);
    }

    @Test
    void times_lieAsCloseTogetherInASmallFile() {
        GeneratedBank small = GeneratedBank.of(20_000, 42);
        assertEquals(0.091, earlierWithin(600, small), 0.02);
        assertEquals(0.193, earlierWithin(3_600, small), 0.04);
    }

    @Test
    void amounts_areOftenTheSameAgainWithinAMinute() {
        long[] ordered = ordered(BANK);
        long close = 0;
        long same = 0;
        for (int at = 1; at < ordered.length; at++) {
            int row = (int) ordered[at] & 0x1FFFFF;
            int before = (int) ordered[at - 1] & 0x1FFFFF;
            if (BANK.account[row] == BANK.account[before] && BANK.time[row] - BANK.time[before] <= 60) {
                close++;
                same += BANK.amount[row] == BANK.amount[before] ? 1 : 0;
            }
        }
        assertEquals(0.79, (double) same / close, 0.05);
    }

    /** Returns the mean number of earlier rows of the same account within these seconds. */
    private static double earlierWithin(int seconds, GeneratedBank bank) {
        long[] ordered = ordered(bank);
        long pairs = 0;
        int from = 0;
        for (int at = 0; at < ordered.length; at++) {
            while (!near(bank, ordered[from], ordered[at], seconds)) {
                from++;
            }
            pairs += at - from;
        }
        return (double) pairs / ordered.length;
    }

    private static boolean near(GeneratedBank bank, long earlier, long later, int seconds) {
        int first = (int) earlier & 0x1FFFFF;
        int second = (int) later & 0x1FFFFF;
        return bank.account[first] == bank.account[second] && bank.time[second] - bank.time[first] <= seconds;
    }

    /** Returns the usable rows in the order of account and time: account from bit 44, time from bit 21, row below. */
    private static long[] ordered(GeneratedBank bank) {
        return usable(bank)
                .mapToLong(row -> (long) bank.account[row] << 44 | (long) bank.time[row] << 21 | row)
                .sorted()
                .toArray();
    }

    private static IntStream usable(GeneratedBank bank) {
        return IntStream.range(0, bank.rows).filter(row -> bank.account[row] >= 0);
    }

    /** Returns ICC(1) by a one-way analysis of variance of log(amount), over groups of at least two rows. */
    private static double intraclassCorrelation(int[] group) {
        int groups = Arrays.stream(group).max().orElseThrow() + 1;
        int[] size = new int[groups];
        double[] sum = new double[groups];
        double[] squares = new double[groups];
        usable(BANK).forEach(row -> {
            double value = Math.log(Math.max(1, BANK.amount[row]));
            size[group[row]]++;
            sum[group[row]] += value;
            squares[group[row]] += value * value;
        });
        int[] repeated = IntStream.range(0, groups).filter(one -> size[one] > 1).toArray();
        double rows = Arrays.stream(repeated).mapToDouble(one -> size[one]).sum();
        double mean = Arrays.stream(repeated).mapToDouble(one -> sum[one]).sum() / rows;
        double between = Arrays.stream(repeated)
                        .mapToDouble(one -> size[one] * Math.pow(sum[one] / size[one] - mean, 2))
                        .sum()
                / (repeated.length - 1);
        double within = Arrays.stream(repeated)
                        .mapToDouble(one -> squares[one] - sum[one] * sum[one] / size[one])
                        .sum()
                / (rows - repeated.length);
        double sizes = Arrays.stream(repeated)
                .mapToDouble(one -> (double) size[one] * size[one])
                .sum();
        double usual = (rows - sizes / rows) / (repeated.length - 1);
        return (between - within) / (between + (usual - 1) * within);
    }
}
