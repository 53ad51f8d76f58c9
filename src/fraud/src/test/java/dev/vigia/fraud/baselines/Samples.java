package dev.vigia.fraud.baselines;

import java.util.Random;

/** Samples of payments that a test can name. */
final class Samples {
    private Samples() {}

    /** Makes a sample of one payment per amount (minor units) at midnight. Ids begin with {@code prefix}. */
    static Sample of(String prefix, long... amounts) {
        Sample sample = new Sample();
        for (int n = 0; n < amounts.length; n++) {
            sample.offer(Sample.hash(prefix + n), amounts[n], 0);
        }
        return sample;
    }

    /** Makes a sample of payments of one amount at one second of the day. */
    static Sample many(String prefix, int times, long amount, int second) {
        Sample sample = new Sample();
        for (int n = 0; n < times; n++) {
            sample.offer(Sample.hash(prefix + n), amount, second);
        }
        return sample;
    }

    static Sample any(Random random, int size) {
        Sample sample = new Sample();
        for (int n = 0; n < size; n++) {
            sample.offer(random.nextLong() >>> 1, random.nextInt(100_000), random.nextInt(86_400));
        }
        return sample;
    }

    static Sample merged(Sample... parts) {
        Sample sample = new Sample();
        for (Sample part : parts) {
            sample.merge(part);
        }
        return sample;
    }
}
