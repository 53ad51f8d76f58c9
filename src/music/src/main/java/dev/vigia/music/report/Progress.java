package dev.vigia.music.report;

import dev.vigia.music.counting.CountPlays;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.flink.core.execution.JobClient;

/** Says how far a run is, as often as Flink tells. */
public final class Progress {
    private static final double NANOS_PER_SECOND = 1e9;
    private static final double MIB = 1 << 20;
    private static final long LOOK_MILLIS = 500;

    private final JobClient job;
    private final long bytes;
    private final long begin = System.nanoTime();
    private long shown;

    /** @param bytes of all files that are read */
    public Progress(JobClient job, long bytes) {
        this.job = job;
        this.bytes = bytes;
    }

    /** Returns when the job has ended, one way or the other. */
    public void show(CompletableFuture<?> execution) throws InterruptedException {
        while (!execution.isDone()) {
            try {
                execution.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException running) {
                show();
            } catch (ExecutionException ended) {
                return;
            }
        }
    }

    private void show() throws InterruptedException {
        Map<String, Object> told;
        try {
            told = job.getAccumulators().get();
        } catch (ExecutionException endedJustNow) {
            return;
        }
        long rows = number(told.get(CountPlays.ROWS));
        if (rows > shown) {
            shown = rows;
            double seconds = (System.nanoTime() - begin) / NANOS_PER_SECOND;
            System.err.printf(
                    Locale.ROOT, "%,d rows counted of %,.0f MiB, %,.0f a second%n", rows, bytes / MIB, rows / seconds);
        }
    }

    private static long number(Object value) {
        return value instanceof Long ? (Long) value : 0;
    }
}
