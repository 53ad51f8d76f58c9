package dev.vigia.music.report;

import dev.vigia.music.counting.CountPlays;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.flink.core.execution.JobClient;

/** Prints the progress of a run, as often as Flink reports it. */
public final class Progress {
    /** The text behind the number in every line. */
    public static final String ROWS_READ = " rows read, ";

    private static final double NANOS_PER_SECOND = 1e9;
    private static final long LOOK_MILLIS = 500;

    private final JobClient job;
    private final OptionalLong bytes;
    private final long begin = System.nanoTime();
    private long shown;

    /** @param bytes the size of all snapshots; empty if one is compressed and its size is not known */
    public Progress(JobClient job, OptionalLong bytes) {
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
            // Task managers report accumulators with their heartbeats, so the number moves in steps.
            told = job.getAccumulators().get();
        } catch (ExecutionException | IllegalStateException endedJustNow) {
            return;
        }
        long rows = number(told.get(CountPlays.ROWS));
        if (rows > shown) {
            shown = rows;
            double seconds = (System.nanoTime() - begin) / NANOS_PER_SECOND;
            System.err.printf(
                    Locale.ROOT,
                    "%,d" + ROWS_READ + "%,.0f a second%s%n",
                    rows,
                    rows / seconds,
                    left(number(told.get(CountPlays.BYTES)), seconds));
        }
    }

    private String left(long read, double seconds) {
        if (bytes.isEmpty() || read == 0) {
            return "";
        }
        // A split is counted when it ends. Together, all splits have every byte of the files.
        if (read == bytes.getAsLong()) {
            return ", all of them: now counting by user";
        }
        double share = (double) read / bytes.getAsLong();
        return String.format(Locale.ROOT, ", %.0f %%, %.0f s of reading left", 100 * share, seconds / share - seconds);
    }

    private static long number(Object value) {
        return value instanceof Long ? (Long) value : 0;
    }
}
