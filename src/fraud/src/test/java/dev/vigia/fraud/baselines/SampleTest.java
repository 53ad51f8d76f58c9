package dev.vigia.fraud.baselines;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vigia.transactions.encoding.Encoded;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SampleTest {
    private static final SampleCodec CODEC = new SampleCodec();

    @Test
    void orderRepeatsAndMerging_changeNothing() {
        Random random = new Random(41);
        for (int round = 0; round < 100; round++) {
            List<Integer> ids = shuffled(random.nextInt(1_500), random);
            String straight = Encoded.hex(CODEC, sample(ids));
            Collections.shuffle(ids, random);
            assertEquals(straight, Encoded.hex(CODEC, sample(ids)), "in another order");
            List<Integer> repeated = new ArrayList<>(ids);
            repeated.addAll(ids.subList(0, ids.size() / 2));
            assertEquals(straight, Encoded.hex(CODEC, sample(repeated)), "some twice");
            int half = ids.isEmpty() ? 0 : random.nextInt(ids.size());
            int overlap = random.nextInt(half + 1);
            Sample left = sample(ids.subList(0, half));
            Sample right = sample(ids.subList(half - overlap, ids.size()));
            assertEquals(straight, Encoded.hex(CODEC, Samples.merged(left, right)), "of overlapping parts");
            assertEquals(straight, Encoded.hex(CODEC, Samples.merged(right, left)), "the other way round");
            left.merge(right);
            left.merge(left);
            assertEquals(straight, Encoded.hex(CODEC, left), "merged in place, and with itself");
        }
    }

    @Test
    void fewPayments_areAllThereInTheOrderOfTheirHashes() {
        Sample sample = sample(shuffled(Sample.MOST - 1, new Random(1)));
        assertEquals(255, sample.count());
        assertEquals(Long.MAX_VALUE, sample.complete());
        long[] amounts = IntStream.range(0, sample.size())
                .mapToLong(sample::amount)
                .sorted()
                .toArray();
        assertArrayEquals(LongStream.range(0, 255).toArray(), amounts);
        for (int index = 1; index < sample.size(); index++) {
            assertTrue(sample.hash(index - 1) < sample.hash(index));
        }
    }

    @Test
    void manyPayments_leaveThoseOfTheSmallestHashes() {
        Sample sample = sample(shuffled(5_000, new Random(2)));
        long[] smallest = IntStream.range(0, 5_000)
                .mapToLong(id -> Sample.hash("T" + id))
                .sorted()
                .limit(Sample.MOST)
                .toArray();
        assertEquals(Sample.MOST, sample.size());
        assertEquals(smallest[255], sample.complete());
        for (int index = 0; index < sample.size(); index++) {
            assertEquals(smallest[index], sample.hash(index));
            assertEquals(sample.hash(index), Sample.hash("T" + sample.amount(index)), "its own amount");
        }
    }

    @Test
    void empty_knowsNothing() {
        Sample sample = new Sample();
        assertEquals(0, sample.count());
        assertEquals(0, sample.size());
        assertEquals(Long.MAX_VALUE, sample.complete());
    }

    /** The standard error is one in the root of 254, 6.3 %; the mean of 40 independent ones is ten times as close. */
    @Test
    void count_isEstimatedWithinItsError() {
        for (int size : new int[] {10_000, 1_000_000}) {
            int rounds = size == 10_000 ? 40 : 4;
            double sum = 0;
            for (int round = 0; round < rounds; round++) {
                double estimate = counted("R" + round + "-", size);
                assertEquals(size, estimate, 0.19 * size, "three standard errors");
                sum += estimate;
            }
            assertEquals(size, sum / rounds, 3 * 0.063 / Math.sqrt(rounds) * size, "on average");
        }
    }

    /** Kolmogorov's distance of 256 draws stays below 1.63 / 16 in 99 of 100 cases; the ids and the hash are fixed. */
    @Test
    void sample_isUniform() {
        for (String prefix : new String[] {"T", "2016-08-02/", "TXN00"}) {
            Sample sample = new Sample();
            int size = 100_000;
            for (int id = 0; id < size; id++) {
                sample.offer(Sample.hash(prefix + id), id, id % 86_400);
            }
            long[] amounts = IntStream.range(0, Sample.MOST)
                    .mapToLong(sample::amount)
                    .sorted()
                    .toArray();
            double furthest = 0;
            for (int index = 0; index < amounts.length; index++) {
                double share = (double) amounts[index] / size;
                furthest = Math.max(furthest, Math.abs(share - (double) index / amounts.length));
                furthest = Math.max(furthest, Math.abs(share - (index + 1.0) / amounts.length));
            }
            assertTrue(furthest < 1.63 / 16, prefix + " is " + furthest + " away");
        }
    }

    @Test
    void hashes_areSpreadAndNeverNegative() {
        int[] eighths = new int[8];
        for (int id = 0; id < 80_000; id++) {
            long hash = Sample.hash("T" + id);
            assertTrue(hash >= 0);
            eighths[(int) (hash >>> 60)]++;
        }
        for (int count : eighths) {
            assertEquals(10_000, count, 400, Arrays.toString(eighths));
        }
    }

    @Test
    void sameHash_keepsTheSmallerAndThenTheEarlierPayment() {
        int[][] payments = {{500, 20}, {500, 10}, {700, 5}};
        int[][] orders = {{0, 1, 2}, {0, 2, 1}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}};
        for (int[] order : orders) {
            Sample sample = new Sample();
            for (int which : order) {
                sample.offer(7, payments[which][0], payments[which][1]);
            }
            assertEquals(1, sample.size());
            assertEquals(500, sample.amount(0));
            assertEquals(10, sample.second(0));
        }
    }

    @Test
    void sameHashInAFullSample_isOneAsWell() {
        Sample sample = new Sample();
        for (int hash = 0; hash < Sample.MOST; hash++) {
            sample.offer(hash, 500, 20);
        }
        sample.offer(255, 400, 30);
        sample.offer(0, 600, 1);
        sample.offer(256, 1, 1);
        assertEquals(Sample.MOST, sample.size());
        assertEquals(400, sample.amount(255));
        assertEquals(500, sample.amount(0));
        assertEquals(255, sample.complete());
    }

    private static double counted(String prefix, int size) {
        Sample sample = new Sample();
        for (int id = 0; id < size; id++) {
            sample.offer(Sample.hash(prefix + id), 1, 1);
        }
        return sample.count();
    }

    /** Makes a sample in which the id of each payment is its amount, too. */
    private static Sample sample(List<Integer> ids) {
        Sample sample = new Sample();
        ids.forEach(id -> sample.offer(Sample.hash("T" + id), id, id % 86_400));
        return sample;
    }

    private static List<Integer> shuffled(int size, Random random) {
        List<Integer> ids = new ArrayList<>();
        for (int id = 0; id < size; id++) {
            ids.add(id);
        }
        Collections.shuffle(ids, random);
        return ids;
    }
}
