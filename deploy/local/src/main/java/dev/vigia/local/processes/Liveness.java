package dev.vigia.local.processes;

import java.time.Duration;

/**
 * Decides whether to go on waiting for a program. The signs of life are output and processor time: a program that shows neither
 * for a minute hangs. A program that is alive may go on until the limit is over.
 */
final class Liveness {
    private static final long FIRST_NEWS_NANOS = Duration.ofSeconds(10).toNanos();
    private static final long NEWS_NANOS = Duration.ofSeconds(15).toNanos();
    private static final long STILL_NANOS = Duration.ofMinutes(1).toNanos();

    private final Duration limit;
    private final long begun;
    private long told;
    private long lastSign;
    private long signs = -1;

    /** @param now as {@link System#nanoTime}, like all times here */
    Liveness(Duration limit, long now) {
        this.limit = limit;
        this.begun = now;
        this.lastSign = now;
        // Dated back, so that the first news comes after 10 s and not after 15.
        this.told = now + FIRST_NEWS_NANOS - NEWS_NANOS;
    }

    /**
     * Returns what to do now.
     *
     * @param newSigns grow while the program shows signs of life
     */
    Step look(long now, long newSigns) {
        if (newSigns != signs) {
            signs = newSigns;
            lastSign = now;
        }
        if (now - begun >= limit.toNanos() || now - lastSign >= STILL_NANOS) {
            return Step.GIVE_UP;
        }
        if (now - told >= NEWS_NANOS) {
            told = now;
            return Step.TELL;
        }
        return Step.GO_ON;
    }

    /** Returns a sentence about a wait that goes on, for example for "kinesis to start". */
    String news(String what, long now) {
        return "Still waiting for " + what + ", " + seconds(now - begun) + " s so far. It is alive; the limit is "
                + limit.toSeconds() + " s (--start-limit).";
    }

    /** Returns why the wait is over, as the end of a sentence. */
    String reason(long now) {
        return now - lastSign >= STILL_NANOS
                ? "after " + seconds(now - begun) + " s; for the last " + seconds(now - lastSign)
                        + " s it has said and done nothing"
                : "after " + seconds(now - begun)
                        + " s, though it is alive. A busy machine needs more: give it with --start-limit";
    }

    private static long seconds(long nanos) {
        return Duration.ofNanos(nanos).toSeconds();
    }

    /** The next step of a wait. */
    enum Step {
        GO_ON,
        /** Go on, and tell the user what the wait is for. */
        TELL,
        GIVE_UP
    }
}
