package dev.vigia.fetch.kaggle;

import dev.vigia.transactions.errors.Backoff;
import dev.vigia.transactions.errors.ExplainedFailure;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * Decides whether Kaggle and its storage are asked again, and when. The delay is 1 s, then twice as long each time up to one
 * minute, or as long as the server asks for. The eighth failure without a success in between ends the download.
 *
 * <p>The delays have no jitter, because one download of one file cannot get in the way of others.
 */
public final class RetryPolicy {
    private static final int ATTEMPTS = 8;
    private static final Backoff BACKOFF = new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(1));
    private static final Duration LONGEST_WANTED = Duration.ofMinutes(5);

    private final Pause pause;
    private final Consumer<String> says;
    // In a row, since the last success.
    private int failures;

    /** @param says takes one line with the reason for each pause */
    public RetryPolicy(Pause pause, Consumer<String> says) {
        this.pause = pause;
        this.says = says;
    }

    /** Lets time pass. A test may return at once. */
    public interface Pause {
        Pause REAL = duration -> Thread.sleep(duration.toMillis());

        void of(Duration duration) throws InterruptedException;
    }

    void succeeded() {
        failures = 0;
    }

    /**
     * Waits until the next attempt is due.
     *
     * @throws ExplainedFailure after the eighth failure in a row, or if the server asks for more than five minutes
     */
    void after(Unavailable failure) throws InterruptedException {
        failures++;
        // The server's own wish counts, even if it is shorter than the backoff.
        Duration delay = failure.wanted().orElse(BACKOFF.after(failures));
        if (failures == ATTEMPTS) {
            throw ExplainedFailure.because("Cannot fetch it: " + failure.getMessage() + ", " + ATTEMPTS
                    + " times in a row. Check the network; the same command resumes the download.");
        }
        if (delay.compareTo(LONGEST_WANTED) > 0) {
            throw ExplainedFailure.because("Cannot fetch it now: " + failure.getMessage() + " and wants "
                    + delay.toSeconds() + " s of rest. Run the same command later; it resumes the download.");
        }
        says.accept(failure.getMessage() + "; next attempt in " + delay.toSeconds() + " s.");
        pause.of(delay);
    }
}
