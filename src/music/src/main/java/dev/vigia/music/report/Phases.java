package dev.vigia.music.report;

import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.Map;

/** Wall time by what it was spent on. */
public final class Phases {
    private static final double NANOS_PER_SECOND = 1e9;
    private static final double MILLIS_PER_SECOND = 1e3;

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

    public Map<String, Double> seconds() {
        return seconds;
    }

    /** Since the program began. */
    public double total() {
        return (last - begin) / NANOS_PER_SECOND;
    }

    /** What the JVM, and what Flink did before it called the program, took; not in the total. */
    public double before() {
        return jvmStart;
    }
}
