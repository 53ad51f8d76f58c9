package dev.vigia.music.report;

import dev.vigia.music.ranking.WeekResult;
import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.Map;

/** Wall time by what it was spent on. */
public final class Phases {
    private static final double NANOS_PER_SECOND = 1e9;
    private static final double MILLIS_PER_SECOND = 1e3;

    private static final String START = "start";

    private final double jvmStart =
            (System.currentTimeMillis() - ManagementFactory.getRuntimeMXBean().getStartTime()) / MILLIS_PER_SECOND;
    private final long begin = System.nanoTime();
    private final Map<String, Double> seconds = new LinkedHashMap<>();
    private long last = begin;

    /** Ends a phase that began with the end of the one before it. */
    public void end(String phase) {
        long now = System.nanoTime();
        seconds.merge(phase, (now - last) / NANOS_PER_SECOND, Double::sum);
        last = now;
    }

    /** Ends the run of the job, which told of its own phases; what they do not account for is its start and end. */
    public void endJob(WeekResult result) {
        double before = total();
        end(START);
        double job = total() - before;
        double known = 0;
        known += put("read", result.readNanos);
        known += put("count", result.countNanos);
        known += put("rank", result.rankNanos);
        seconds.put(START, job - known);
    }

    public Map<String, Double> seconds() {
        return seconds;
    }

    /** Since the program began. */
    public double total() {
        return (last - begin) / NANOS_PER_SECOND;
    }

    private double put(String phase, long nanos) {
        seconds.put(phase, nanos / NANOS_PER_SECOND);
        return nanos / NANOS_PER_SECOND;
    }

    /** What the JVM, and what Flink did before it called the program, took; not in the total. */
    public double before() {
        return jvmStart;
    }
}
