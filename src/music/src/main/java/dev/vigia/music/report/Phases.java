package dev.vigia.music.report;

import dev.vigia.music.ranking.WeekResult;
import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.Map;

/** Measures the wall time of each phase of a run. */
public final class Phases {
    private static final double NANOS_PER_SECOND = 1e9;
    private static final double MILLIS_PER_SECOND = 1e3;

    private static final String START = "start";

    private final double jvmStart =
            (System.currentTimeMillis() - ManagementFactory.getRuntimeMXBean().getStartTime()) / MILLIS_PER_SECOND;
    private final long begin = System.nanoTime();
    private final Map<String, Double> seconds = new LinkedHashMap<>();
    private long last = begin;

    /** Ends a phase, which began when the one before it ended. */
    public void end(String phase) {
        long now = System.nanoTime();
        seconds.merge(phase, (now - last) / NANOS_PER_SECOND, Double::sum);
        last = now;
    }

    /** Ends the job. It measures phases of its own; the rest of its time is its start and end. */
    public void endJob(WeekResult result) {
        double before = total();
        end(START);
        // The whole job counts as its start, until the phases that it measured itself are known.
        double job = total() - before;
        double known = put("read", result.readNanos) + put("count", result.countNanos) + put("rank", result.rankNanos);
        seconds.put(START, job - known);
    }

    public Map<String, Double> seconds() {
        return seconds;
    }

    /** Returns the seconds since the program began. */
    public double total() {
        return (last - begin) / NANOS_PER_SECOND;
    }

    private double put(String phase, long nanos) {
        seconds.put(phase, nanos / NANOS_PER_SECOND);
        return nanos / NANOS_PER_SECOND;
    }

    /** Returns the seconds of the JVM, and of Flink before it called the program. They are not in the total. */
    public double before() {
        return jvmStart;
    }
}
