package dev.vigia.local.processes;

import java.time.Duration;

/**
 * Decides whether to go on waiting for a program: as long as it shows signs of life, which are output and processor time, and the
 * limit is not over. A program that does neither for a minute hangs.
 */
public final class Waiting {
    private static final long FIRST_NEWS_NANOS = Duration.ofSeconds(10).toNanos();
    private static final long NEWS_NANOS = Duration.ofSeconds(15).toNanos();
    private static final long STILL_NANOS = Duration.ofMinutes(1).toNanos();

    private final Duration limit;
    private final long begun;
    private long told;
    private long lastSign;
    private long signs = -1;

    /** @param now as {@link System#nanoTime}, like all times here */
    public Waiting(Duration limit, long now) {
        this.limit = limit;
        this.begun = now;
        this.lastSign = now;
        this.told = now + FIRST_NEWS_NANOS - NEWS_NANOS;
    }

    /**
     * What to do now.
     *
     * @param newSigns grow while the program shows signs of life
     */
    public Step look(long now, long newSigns) {
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

    /** A sentence about a wait that goes on, for example for "kinesis to start". */
    public String news(String what, long now) {
        return "Still waiting for " + what + ", " + seconds(now - begun) + " s so far. It is alive; the limit is "
                + limit.toSeconds() + " s (--start-limit).";
    }

    /** Why the wait is over. */
    public String reason(long now) {
        return now - lastSign >= STILL_NANOS
                ? "after " + seconds(now - begun) + " s; for the last " + seconds(now - lastSign)
                        + " s it has said and done nothing"
                : "after " + seconds(now - begun)
                        + " s, though it is alive. A busy machine needs more: give it with --start-limit";
    }

    private static long seconds(long nanos) {
        return Duration.ofNanos(nanos).toSeconds();
    }

    /** What comes next in a wait. */
    public enum Step {
        GO_ON,
        /** Go on, and tell the user for what. */
        TELL,
        GIVE_UP
    }
}
