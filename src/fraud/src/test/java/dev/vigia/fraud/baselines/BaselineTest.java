package dev.vigia.fraud.baselines;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class BaselineTest {
    private static final long HOUR = 3_600_000;
    private static final double SURE = 1e-12;

    @Test
    void paymentsAtAnHour_areThoseOfTheBusiestDay() {
        GroupHistory history = new GroupHistory();
        history.add(100, Samples.many("a", 30, 5, 12 * 3_600));
        history.add(101, Samples.many("b", 90, 5, 13 * 3_600 + 1));
        Baseline baseline = history.after("g", 101);
        assertEquals(90 * 0.25, baseline.expected(12 * 3_600 + 3_599, HOUR), 1e-5);
        assertEquals(90 * 0.75 / 12, baseline.expected(13 * 3_600, HOUR / 12), 1e-5, "in five minutes");
        assertEquals(0, baseline.expected(14 * 3_600, HOUR));
        assertEquals(0, baseline.expected(86_399, HOUR));
    }

    @Test
    void paymentsOfAnAmount_areOneMoreThanSeen() {
        Baseline baseline = after(Samples.merged(
                Samples.many("a", 20, 500_00, 0), Samples.many("b", 2, 700_00, 0), Samples.of("c", seventeen())));
        assertEquals(39, baseline.sampled);
        assertArrayEquals(new long[] {500_00, 700_00}, baseline.amounts);
        assertEquals(39 * 21 / 40.0 / 24, baseline.expected(500_00L, HOUR), SURE);
        assertEquals(39 * 3 / 40.0, baseline.expected(700_00L, 24 * HOUR), SURE);
        assertEquals(39 * 2 / 40.0, baseline.expected(1L, 24 * HOUR), SURE, "seen once");
        assertEquals(39 * 2 / 40.0, baseline.expected(999_00L, 24 * HOUR), SURE, "never seen");
    }

    @Test
    void onlyAmount_isAllOfThem() {
        assertEquals(30, after(Samples.many("a", 30, 9, 0)).expected(9L, 24 * HOUR), SURE);
        assertEquals(60, after(Samples.many("a", 30, 9, 0)).expected(9L, 48 * HOUR), SURE);
    }

    /** 130 amounts, each twice but for the last three, which come three times: two of the rest have no room. */
    @Test
    void mostPopularAmounts_areListedAndOthersAreNoOftenerThanTheRarest() {
        long[] amounts = LongStream.concat(
                        LongStream.rangeClosed(1, 260).map(n -> (n + 1) / 2), LongStream.rangeClosed(128, 130))
                .toArray();
        GroupHistory history = new GroupHistory();
        history.add(100, Samples.of("a", Arrays.copyOf(amounts, 130)));
        history.add(101, Samples.of("b", Arrays.copyOfRange(amounts, 130, amounts.length)));
        Baseline baseline = history.after("g", 101);
        assertEquals(263, baseline.sampled);
        assertArrayEquals(
                LongStream.concat(LongStream.rangeClosed(1, 125), LongStream.rangeClosed(128, 130))
                        .toArray(),
                baseline.amounts,
                "ascending; of those as popular the smaller");
        assertEquals(133 * 4 / 264.0, baseline.expected(130L, 24 * HOUR), SURE);
        assertEquals(133 * 3 / 264.0, baseline.expected(127L, 24 * HOUR), SURE, "not listed, but seen twice");
        assertEquals(133 * 3 / 264.0, baseline.expected(5_000L, 24 * HOUR), SURE, "at most");
    }

    @Test
    void drift_isNothingForTheSameDigitsAndMuchForOthers() {
        long[] usual = LongStream.rangeClosed(1, 180).map(n -> n % 9 + 1).toArray();
        assertEquals(0, drift(usual, usual), 1e-9);
        long[] scaled = Arrays.stream(usual).map(digit -> digit * 1_000 + 17).toArray();
        assertEquals(0, drift(usual, scaled), 1e-9, "only the first digit counts");
        long[] nines = new long[100];
        Arrays.fill(nines, 9_999);
        assertTrue(drift(usual, nines) > 0.7, "drift " + drift(usual, nines));
        long[] ones = new long[100];
        Arrays.fill(ones, 1);
        assertEquals(1, drift(ones, nines), SURE);
    }

    @Test
    void drift_isUnknownWhereADayOrThoseBeforeItAreSmall() {
        long[] enough = LongStream.rangeClosed(1, 100).toArray();
        long[] few = LongStream.rangeClosed(1, 99).toArray();
        assertEquals(0, drift(enough, enough), SURE);
        assertEquals(Double.NaN, drift(enough, few));
        assertEquals(Double.NaN, drift(few, enough));
        assertEquals(Double.NaN, after(Samples.of("a", enough)).drift, "no day before");
        GroupHistory rest = new GroupHistory();
        rest.add(100, Samples.of("a", enough));
        assertEquals(Double.NaN, rest.after("g", 101).drift, "a day without a payment");
    }

    private static double drift(long[] before, long[] last) {
        GroupHistory history = new GroupHistory();
        history.add(100, Samples.of("a", before));
        history.add(101, Samples.of("b", last));
        return history.after("g", 101).drift;
    }

    private static Baseline after(Sample day) {
        GroupHistory history = new GroupHistory();
        history.add(100, day);
        return history.after("g", 100);
    }

    private static long[] seventeen() {
        return LongStream.rangeClosed(1, 17).toArray();
    }
}
