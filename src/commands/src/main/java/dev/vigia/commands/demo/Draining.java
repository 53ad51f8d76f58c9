package dev.vigia.commands.demo;

import dev.vigia.commands.accounting.JobFigures;
import java.time.Duration;
import java.util.List;

/**
 * Decides from the job's figures whether everything sent has been judged, and what to do as long as it has not.
 *
 * <p>Figures may be more than a second old, each vertex has its own age, and after a restart they begin anew. So they count only
 * when all of them are known, and only when they are still the same after Flink has renewed them.
 */
final class Draining {
    /** Longer than Flink keeps figures before it asks the subtasks again. */
    static final Duration CONFIRMED_AFTER = Duration.ofMillis(1_600);

    static final Duration MARK_AGAIN_AFTER = Duration.ofSeconds(3);
    static final Duration STUCK_AFTER = Duration.ofMinutes(3);

    private static final List<String> ACCOUNTED =
            List.of(JobFigures.PROCESSED, JobFigures.QUARANTINED, JobFigures.DUPLICATES);

    private final long sent;
    private List<Long> counts = List.of();
    private long changedAt;
    private long markedAt;

    /** The next step of a wait. */
    enum Step {
        WAIT,
        /** Mark the end once more, which changes nothing for a reader that has seen the mark. */
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

    /** @param figures the newest; none while the job is being started again */
    Step look(JobFigures figures, long now) {
        List<Long> before = counts;
        counts = counts(figures);
        // Unknown figures count as a change, too: after a restart of the job the wait begins anew.
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
        // While figures still change, the job is at work and needs no further mark.
        if (now - Math.max(markedAt, changedAt) >= MARK_AGAIN_AFTER.toNanos()) {
            markedAt = now;
            return Step.MARK_AGAIN;
        }
        return Step.WAIT;
    }

    private boolean isAccounted() {
        // The job may receive more than was sent: delivery may repeat, and others may write into the stream.
        return !counts.isEmpty() && counts.get(0) >= sent && counts.get(0).equals(counts.get(1));
    }

    /** Returns the records received and those accounted for; empty unless both are known. */
    private static List<Long> counts(JobFigures figures) {
        if (!figures.isKnown(JobFigures.RECEIVED) || !ACCOUNTED.stream().allMatch(figures::isKnown)) {
            return List.of();
        }
        return List.of(
                figures.count(JobFigures.RECEIVED),
                ACCOUNTED.stream().mapToLong(figures::count).sum());
    }
}
