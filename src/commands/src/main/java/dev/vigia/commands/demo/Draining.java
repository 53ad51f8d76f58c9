package dev.vigia.commands.demo;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Decides from the job's figures whether everything sent has been judged, and what to do as long as it has not.
 *
 * <p>Figures are up to two seconds old, each vertex has its own age, and after a restart they begin anew. So they count only
 * when all of them are there, and what they say is believed only when it is still the same after they have been renewed.
 */
final class Draining {
    /** Longer than figures are kept before they are asked for again. */
    static final Duration CONFIRMED_AFTER = Duration.ofMillis(2_500);

    static final Duration MARK_AGAIN_AFTER = Duration.ofSeconds(3);
    static final Duration STUCK_AFTER = Duration.ofMinutes(3);

    private static final List<String> ACCOUNTED = List.of("processed", "quarantined", "duplicates");

    private final long sent;
    private List<Long> counts = List.of();
    private long changedAt;
    private long markedAt;

    /** What to do next. */
    enum Step {
        WAIT,
        /** The end is told once more, which changes nothing for who has heard it. */
        MARK_AGAIN,
        DRAINED,
        STUCK
    }

    /** @param now nanoseconds of a clock that only moves forward, as in the other methods */
    Draining(long sent, long now) {
        this.sent = sent;
        this.changedAt = now;
        this.markedAt = now;
    }

    /** @param figures the newest; empty if there are none at the moment */
    Step look(Map<String, Long> figures, long now) {
        List<Long> before = counts;
        counts = counts(figures);
        if (!counts.equals(before)) {
            changedAt = now;
        }
        if (isAccounted()) {
            return now - changedAt >= CONFIRMED_AFTER.toNanos() ? Step.DRAINED : Step.WAIT;
        }
        return unfinished(now);
    }

    private Step unfinished(long now) {
        if (now - changedAt >= STUCK_AFTER.toNanos()) {
            return Step.STUCK;
        }
        if (now - Math.max(markedAt, changedAt) >= MARK_AGAIN_AFTER.toNanos()) {
            markedAt = now;
            return Step.MARK_AGAIN;
        }
        return Step.WAIT;
    }

    private boolean isAccounted() {
        return !counts.isEmpty() && counts.get(0) >= sent && counts.get(0).equals(counts.get(1));
    }

    /** Received and accounted for; empty unless both are known. */
    private static List<Long> counts(Map<String, Long> figures) {
        if (!figures.containsKey("received") || !figures.keySet().containsAll(ACCOUNTED)) {
            return List.of();
        }
        return List.of(
                figures.get("received"),
                ACCOUNTED.stream().mapToLong(figures::get).sum());
    }
}
