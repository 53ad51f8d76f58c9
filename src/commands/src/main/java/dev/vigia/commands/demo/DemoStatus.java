package dev.vigia.commands.demo;

import dev.vigia.commands.accounting.JobFigures;
import dev.vigia.replay.ReplayProgress;
import java.util.Locale;

/**
 * The position of a run.
 *
 * @param replay {@code null} before the replay begins
 * @param figures what the job has counted; none before it runs
 */
public record DemoStatus(ReplayProgress replay, JobFigures figures) {
    /** Returns the status in one line. */
    String text() {
        if (replay == null) {
            return "reading";
        }
        long quarantined = figures.count(JobFigures.QUARANTINED);
        return String.format(
                Locale.ROOT,
                "%s; judged %,d, alerts %,d%s",
                sent(),
                figures.count(JobFigures.PROCESSED),
                figures.alerts(),
                quarantined == 0 ? "" : String.format(Locale.ROOT, ", quarantined %,d", quarantined));
    }

    private String sent() {
        if (replay.step() == ReplayProgress.Step.READING) {
            return String.format(Locale.ROOT, "read %,d rows", replay.rows());
        }
        return String.format(
                Locale.ROOT,
                "sent %,d of %,d rows (%,.0f/s), event time %s%s",
                replay.rows(),
                replay.total(),
                replay.rate(),
                replay.eventTime(),
                replay.remaining() == null ? "" : ", " + replay.remaining().toSeconds() + " s to go");
    }
}
