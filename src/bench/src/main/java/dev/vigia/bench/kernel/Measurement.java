package dev.vigia.bench.kernel;

import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/**
 * A benchmark's figures.
 *
 * @param name what was done
 * @param nanoseconds of one time that it was done, the mean of the iterations
 * @param error half of the 99.9 % confidence interval of that mean
 * @param bytes of heap that one time took
 */
record Measurement(String name, double nanoseconds, double error, double bytes) {
    /** JMH's name for the bytes that one operation takes from the heap. */
    private static final String ALLOCATED = "gc.alloc.rate.norm";

    /** @param times how often one operation of the benchmark does the thing that is measured */
    static Measurement of(String name, RunResult run, int times) {
        Result<?> time = run.getPrimaryResult();
        return new Measurement(
                name,
                time.getScore() / times,
                time.getScoreError() / times,
                run.getSecondaryResults().get(ALLOCATED).getScore() / times);
    }

    /** Returns this measurement without a part that was measured by itself. */
    Measurement without(Measurement part) {
        // The errors of two independent means add up as squares.
        return new Measurement(name, nanoseconds - part.nanoseconds, Math.hypot(error, part.error), bytes - part.bytes);
    }
}
