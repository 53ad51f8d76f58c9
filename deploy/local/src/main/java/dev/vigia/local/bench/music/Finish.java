package dev.vigia.local.bench.music;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Locale;

/** What a program of the race says at its end, in one line of JSON. */
final class Finish {
    private Finish() {}

    /** @param nanoseconds from the first line of its main until its results were on disk */
    static String line(long nanoseconds) {
        return String.format(Locale.ROOT, "{\"seconds\": %.3f, \"peakHeapBytes\": %d}", nanoseconds / 1e9, peakHeap());
    }

    /** The sum of each pool's own peak, and so no less than the heap's. */
    private static long peakHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(peak -> peak.getUsed())
                .sum();
    }
}
