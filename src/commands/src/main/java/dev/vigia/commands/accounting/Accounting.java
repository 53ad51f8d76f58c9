package dev.vigia.commands.accounting;

import dev.vigia.evaluation.lake.Quarantined;
import dev.vigia.replay.ReplayResult;
import dev.vigia.transactions.mappings.SourceMapping;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Sums up a finished run from the replay's result, the job's figures and the lake. */
public final class Accounting {
    private static final int MOST_DETAIL = 200;
    private static final double MILLIS_PER_SECOND = 1000;

    private final ReplayResult replay;
    private final JobFigures figures;
    private final LakeContent lake;
    private final SourceMapping mapping;

    private Accounting(ReplayResult replay, JobFigures figures, LakeContent lake, SourceMapping mapping) {
        this.replay = replay;
        this.figures = figures;
        this.lake = lake;
        this.mapping = mapping;
    }

    /** @param buckets the folder that has a folder for each bucket of the lake */
    public static Summary of(
            ReplayResult replay, JobFigures figures, Path buckets, SourceMapping mapping, Timing timing)
            throws SQLException {
        return new Accounting(replay, figures, LakeContent.of(buckets), mapping).summary(timing);
    }

    private Summary summary(Timing timing) {
        long received = figures.count(JobFigures.RECEIVED);
        long quarantined = Reconciliation.quarantined(figures, lake);
        return new Summary(
                replay.rowsRead(),
                replay.rowsRejected(),
                replay.sent(),
                received,
                lake.raw(),
                lake.processed().rows(),
                quarantined,
                figures.count(JobFigures.DUPLICATES),
                figures.count(JobFigures.LATE),
                lateByShard(),
                figures.count(JobFigures.CONFLICTS),
                labels(),
                alerts(),
                lake.alerts().digest(),
                throughput(received, timing),
                lake.processed().latency(),
                timing.stopSeconds(),
                timing.wallSeconds(),
                timing.restarts(),
                replay.complete(),
                aside(quarantined, received),
                Reconciliation.problems(replay, figures, lake));
    }

    /** Returns the late rows by shard. Shards count repeats, too: if none was judged late, only repeats came late. */
    private Map<String, Long> lateByShard() {
        return figures.count(JobFigures.LATE) == 0 ? Map.of() : figures.lateByShard();
    }

    /** Returns the counts of labels; {@code null} if the job reads none. */
    private Summary.Labels labels() {
        return figures.isKnown(JobFigures.LABELS_RECEIVED)
                ? new Summary.Labels(
                        replay.labels(),
                        figures.count(JobFigures.LABELS_RECEIVED),
                        figures.count(JobFigures.LABELS_MATCHED),
                        figures.count(JobFigures.LABELS_UNMATCHED),
                        figures.count(JobFigures.LABELS_REPEATED),
                        figures.count(JobFigures.LABELS_QUARANTINED))
                : null;
    }

    /** Refused alerts are counted in the lake, because the job's own count begins anew when the job restarts. */
    private Summary.Alerts alerts() {
        LakeContent.Alerts alerts = lake.alerts();
        return new Summary.Alerts(
                alerts.opened(),
                alerts.updated(),
                figures.count(JobFigures.SUPPRESSED),
                reasons(lake.refusedAlerts(), group -> "alert " + group.sequence()),
                alerts.byRule(),
                alerts.bySeverity());
    }

    private Summary.Aside aside(long quarantined, long received) {
        // A share r of the input is rejected, and then a share q of the rest quarantined: r + (1 - r) q.
        double rejected = share(replay.rowsRejected(), replay.rowsRead());
        return new Summary.Aside(
                rejected + (1 - rejected) * share(quarantined, received),
                reasons(lake.records(), group -> ExampleRow.of(group.example(), group.detail(), mapping)),
                replay.unjudged().rejected());
    }

    private static List<Summary.Reason> reasons(List<Quarantined> groups, Function<Quarantined, String> example) {
        return groups.stream()
                .map(group -> new Summary.Reason(
                        group.reason(),
                        group.rows(),
                        ExampleRow.visible(group.detail(), MOST_DETAIL),
                        example.apply(group)))
                .toList();
    }

    private double throughput(long received, Timing timing) {
        long judgedAt = lake.processed().lastMillis();
        // Leaves out the time from the last judgement to the stop, in which a run only confirms that it is drained.
        double seconds = (judgedAt - timing.sendingSinceMillis()) / MILLIS_PER_SECOND + timing.stopSeconds();
        return judgedAt == 0 ? 0 : received / seconds;
    }

    private static double share(long part, long whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
