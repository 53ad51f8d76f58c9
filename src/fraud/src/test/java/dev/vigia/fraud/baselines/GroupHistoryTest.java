package dev.vigia.fraud.baselines;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vigia.transactions.encoding.Encoded;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class GroupHistoryTest {
    private static final long DAY = 86_400_000;
    private static final double SURE = 1e-12;

    @Test
    void medianAndDeviation_areThoseOfTheLogarithms() {
        Baseline odd = after(Samples.merged(many("a", 10, 500_00), many("b", 15, 1_000_00), many("c", 10, 4_000_00)));
        assertEquals(Math.log(1_000_00), odd.median, SURE);
        assertEquals(1.4826 * Math.log(2), odd.deviation, SURE, "15 lie at 0, 10 at ln 2, 10 at ln 4");
        Baseline even = after(Samples.merged(many("a", 16, 500_00), many("b", 16, 2_000_00)));
        assertEquals(Math.log(1_000_00), even.median, SURE, "in the middle of the two");
        assertEquals(1.4826 * Math.log(2), even.deviation, SURE);
        assertEquals(0, after(many("a", 30, 77)).deviation);
    }

    @Test
    void paymentOfNothing_countsAsOneMinorUnit() {
        Baseline baseline = after(many("a", 30, 0));
        assertEquals(0, baseline.median);
        assertEquals(0, baseline.highAmount);
        assertEquals(0, SortedAmounts.log(1));
        assertEquals(0, SortedAmounts.log(0));
    }

    @Test
    void highAmount_isThatWhichNineteenOfTwentyDoNotExceed() {
        assertEquals(38, after(Samples.of("a", LongStream.rangeClosed(1, 40).toArray())).highAmount);
        assertEquals(39, after(Samples.of("a", LongStream.rangeClosed(1, 41).toArray())).highAmount);
        assertEquals(190, after(Samples.of("a", LongStream.rangeClosed(1, 200).toArray())).highAmount);
    }

    @Test
    void amounts_areListedThatWerePaidMoreThanOnce() {
        Baseline baseline =
                after(Samples.merged(many("a", 2, 900), many("b", 40, 5), many("c", 1, 7), many("d", 3, 70)));
        assertArrayEquals(new long[] {5, 70, 900}, baseline.amounts);
        assertArrayEquals(new int[] {40, 3, 2}, baseline.times);
    }

    @Test
    void tooManyAmounts_theMostFrequentAndOfThoseTheSmallestAreListed() {
        GroupHistory history = new GroupHistory();
        for (int amount = 1; amount <= GroupHistory.MOST_AMOUNTS + 10; amount++) {
            int times = amount % 26 == 0 ? 3 : 2;
            history.add(100 + amount % 10, many("a" + amount, times, amount));
        }
        Baseline baseline = history.after("g", 110);
        assertEquals(GroupHistory.MOST_AMOUNTS, baseline.amounts.length);
        assertEquals(127, baseline.amounts[126]);
        assertEquals(130, baseline.amounts[127], "more often than the others that are as large");
        assertEquals(3, baseline.times[127]);
    }

    @Test
    void hours_areTheSharesOfThePayments() {
        Baseline baseline = after(Samples.merged(
                Samples.many("a", 10, 1, 0),
                Samples.many("b", 20, 1, 3 * 3_600 + 3_599),
                Samples.many("c", 10, 1, 86_399)));
        assertEquals(0.25, baseline.share(0, 3_600), 1e-6);
        assertEquals(0.125, baseline.share(0, 1_800), 1e-6, "an hour is taken as even");
        assertEquals(0, baseline.share(3_600, 3 * 3_600));
        assertEquals(0.75, baseline.share(0, 6 * 3_600), 1e-6);
        assertEquals(0.5, baseline.share(23 * 3_600, 3_600), 1e-6, "over midnight");
        assertEquals(1, baseline.share(0, 86_400), 1e-6);
        assertEquals(1, baseline.share(7_200, 7_199), 1e-3);
        assertEquals(0, baseline.share(3_600, 3_600));
    }

    @Test
    void daysAndTimes_areThoseItRestsOn() {
        GroupHistory history = new GroupHistory();
        history.add(100, many("a", 20, 1));
        history.add(103, many("b", 40, 1));
        Baseline baseline = history.after("place/MMR", 103);
        assertEquals("place/MMR", baseline.group);
        assertEquals(104 * DAY, baseline.from);
        assertEquals(100 * DAY, baseline.since);
        assertEquals(4, baseline.days);
        assertEquals(60, baseline.count);
        assertEquals(40, baseline.busiest);
        assertEquals(60, baseline.sampled);
        Baseline later = history.after("place/MMR", 113);
        assertEquals(60, later.count, "of 100 to 113");
        assertEquals(Baseline.DAYS, later.days);
        Baseline last = history.after("place/MMR", 114);
        assertEquals(40, last.count, "of 101 to 114");
        assertEquals(100 * DAY, last.since, "the first day stays known");
        assertEquals(null, history.after("place/MMR", 117));
    }

    @Test
    void daysToCome_doNotCount() {
        GroupHistory history = new GroupHistory();
        history.add(100, many("a", 30, 1));
        String before = Encoded.shape(history.after("g", 100));
        history.add(101, many("b", 50, 1_000));
        assertEquals(before, Encoded.shape(history.after("g", 100)));
    }

    @Test
    void daysThatAreLetGo_wereNotNeeded() {
        GroupHistory all = new GroupHistory();
        GroupHistory few = new GroupHistory();
        for (long day = 100; day < 140; day++) {
            Sample sample = Samples.any(new Random(day), 20);
            all.add(day, sample);
            few.add(day, sample);
            assertEquals(Encoded.shape(all.after("g", day)), Encoded.shape(few.after("g", day)));
            few.forgetBefore(day);
        }
    }

    @Test
    void dayThatNoBaselineRestsOnAnyMore_isLetGo() {
        GroupHistory history = new GroupHistory();
        history.add(100, many("a", 30, 1));
        assertEquals(false, history.forgetBefore(112));
        assertEquals(30, history.after("g", 113).count);
        assertEquals(true, history.forgetBefore(113));
        assertEquals(null, history.newest());
    }

    @Test
    void partsOfADay_areMergedInAnyOrder() {
        Sample one = Samples.any(new Random(3), 300);
        Sample other = Samples.any(new Random(4), 10);
        GroupHistory history = new GroupHistory();
        history.add(100, one);
        history.add(100, other);
        history.add(100, one);
        GroupHistory turned = new GroupHistory();
        turned.add(100, other);
        turned.add(100, one);
        assertEquals(Encoded.shape(turned.after("g", 100)), Encoded.shape(history.after("g", 100)));
    }

    @Test
    void sampleThatWasTakenIn_isNotChangedByTheNext() {
        Sample one = many("a", 30, 1);
        GroupHistory history = new GroupHistory();
        history.add(100, one);
        history.add(100, many("b", 30, 1));
        assertEquals(30, one.size());
        assertEquals(60, history.after("g", 100).count);
    }

    @Test
    void fewPayments_haveNoBaseline() {
        assertEquals(null, after(many("a", GroupHistory.FEWEST - 1, 1)));
        assertEquals(30, after(many("a", GroupHistory.FEWEST, 1)).count);
        assertEquals(null, new GroupHistory().after("g", 100));
    }

    /** A day of 20,000 payments of 1 and one of 2,000 of 100: eleven to one, in the sample as in truth. */
    @Test
    void daysOfDifferentSize_areDrawnInProportion() {
        GroupHistory history = new GroupHistory();
        history.add(100, many("a", 20_000, 1));
        assertEquals(Sample.MOST, history.after("g", 100).sampled, "all of a day's sample");
        history.add(101, many("b", 2_000, 100));
        Baseline baseline = history.after("g", 101);
        assertEquals(22_000, baseline.count, 0.19 * 22_000);
        assertEquals(20_000, baseline.busiest, 0.19 * 20_000);
        assertTrue(baseline.sampled >= Sample.MOST, "sampled: " + baseline.sampled);
        int ones = baseline.times[Arrays.binarySearch(baseline.amounts, 1)];
        assertEquals(10 / 11.0, (double) ones / baseline.sampled, 0.06);
    }

    @Test
    void groupThatWasAwayForLong_beginsAnew() {
        GroupHistory history = new GroupHistory();
        history.add(100, many("a", 40, 1));
        history.add(100 + GroupHistory.MEMORY_DAYS, many("b", 40, 1));
        assertEquals(100, history.first(), "not away for long enough");
        assertEquals(100 + 2 * GroupHistory.MEMORY_DAYS, history.memoryEnds());

        long back = history.memoryEnds() + 1;
        history.add(back, many("c", 40, 1));
        assertEquals(back, history.first());
        GroupHistory anew = new GroupHistory();
        anew.add(back, many("c", 40, 1));
        assertEquals(Encoded.shape(anew.after("g", back)), Encoded.shape(history.after("g", back)));
    }

    private static Baseline after(Sample day) {
        GroupHistory history = new GroupHistory();
        history.add(100, day);
        return history.after("g", 100);
    }

    private static Sample many(String prefix, int times, long amount) {
        return Samples.many(prefix, times, amount, 0);
    }
}
