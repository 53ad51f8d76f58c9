package dev.vigia.bench.music;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Runs another main class, and prints a last line of JSON with its seconds and its largest heap. The time counts
 * from the JVM's start until main returns, as in the summary of {@code vigia weekly}. The first argument is the
 * class to run, the rest are its arguments.
 */
final class Timed {
    private Timed() {}

    public static void main(String[] arguments) throws Throwable {
        Method main = Class.forName(arguments[0]).getDeclaredMethod("main", String[].class);
        main.setAccessible(true);
        try {
            main.invoke(null, (Object) Arrays.copyOfRange(arguments, 1, arguments.length));
        } catch (InvocationTargetException failure) {
            throw failure.getCause();
        }
        // By the wall clock, which is what the JVM's start time is told in.
        double seconds = (System.currentTimeMillis()
                        - ManagementFactory.getRuntimeMXBean().getStartTime())
                / 1e3;
        System.out.printf(Locale.ROOT, "{\"seconds\": %.3f, \"peakHeapBytes\": %d}%n", seconds, peakHeap());
        // Ends the threads that an engine has left running.
        System.exit(0);
    }

    /** The sum of the pools' peaks, which need not have been at the same time. */
    private static long peakHeap() {
        List<MemoryPoolMXBean> pools = ManagementFactory.getMemoryPoolMXBeans();
        return pools.stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }
}
