package dev.vigia.fetch.kaggle;

import java.time.Duration;
import java.util.function.Consumer;

/**
 * The one place that decides whether a server is asked again, when, and when to give up: after 1 s, then twice as long each
 * time up to a minute, or as long as the server wants; not after the eighth failure without any success in between.
 *
 * <p>There is no chance in it: one reader of one file does not need to keep out of the way of others.
 */
public final class Patience {
    static final int ATTEMPTS = 8;
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final Duration LONGEST_WANTED = Duration.ofMinutes(5);

    private final Pause pause;
    private final Consumer<String> says;
    private int failures;

    /** @param says is told, in one line, why there is a pause */
    public Patience(Pause pause, Consumer<String> says) {
        this.pause = pause;
        this.says = says;
    }

    /** Lets time pass. */
    public interface Pause {
        Pause REAL = duration -> Thread.sleep(duration.toMillis());

        void of(Duration duration) throws InterruptedException;
    }

    void succeeded() {
        failures = 0;
    }

    /** @throws FetchFailed if there should be no other attempt */
    void after(Unavailable failure) throws FetchFailed, InterruptedException {
        failures++;
        Duration next = failure.wanted().orElse(doubled());
        if (failures == ATTEMPTS) {
            throw FetchFailed.because("Cannot fetch it: " + failure.getMessage() + ", " + ATTEMPTS
                    + " times in a row. Check the network; the same command goes on from what is there.");
        }
        if (next.compareTo(LONGEST_WANTED) > 0) {
            throw FetchFailed.because("Cannot fetch it now: " + failure.getMessage() + " and wants " + next.toSeconds()
                    + " s of rest. The same command goes on from what is there, later.");
        }
        says.accept(failure.getMessage() + "; next attempt in " + next.toSeconds() + " s.");
        pause.of(next);
    }

    private Duration doubled() {
        Duration delay = FIRST.multipliedBy(1L << (failures - 1));
        return delay.compareTo(LONGEST) > 0 ? LONGEST : delay;
    }
}
