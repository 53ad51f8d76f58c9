package dev.vigia.commands.accounting;

import dev.vigia.evaluation.lake.Quarantined;
import dev.vigia.replay.ReplayResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Compares what was sent, what the job counted, and what is in the lake. The job may receive more than was sent, because delivery
 * may repeat and others may write into the stream.
 */
final class Reconciliation {
    private final List<String> problems = new ArrayList<>();
    private final ReplayResult replay;
    private final JobFigures figures;
    private final LakeContent lake;

    private Reconciliation(ReplayResult replay, JobFigures figures, LakeContent lake) {
        this.replay = replay;
        this.figures = figures;
        this.lake = lake;
    }

    /** Returns a sentence for each pair of counts that differ; empty if everything adds up. */
    static List<String> problems(ReplayResult replay, JobFigures figures, LakeContent lake) {
        Reconciliation reconciliation = new Reconciliation(replay, figures, lake);
        reconciliation.compareStreams();
        reconciliation.compareTables();
        reconciliation.compareConflicts();
        return reconciliation.problems;
    }

    /** Returns the records of the stream of transactions that are in quarantine. Labels have a stream of their own. */
    static long quarantined(JobFigures figures, LakeContent lake) {
        return rows(lake) - labelsInQuarantine(figures);
    }

    private void compareStreams() {
        long received = figures.count(JobFigures.RECEIVED);
        if (received < replay.sent()) {
            agree("sent", replay.sent(), "received", received);
        }
        agree(
                "received",
                received,
                "processed + quarantined + duplicates",
                lake.processed().rows() + quarantined(figures, lake) + figures.count(JobFigures.DUPLICATES));
        long labels = figures.count(JobFigures.LABELS_RECEIVED);
        if (labels < replay.labels()) {
            agree("labels sent", replay.labels(), "labels received", labels);
        }
    }

    private void compareTables() {
        LakeContent.Processed processed = lake.processed();
        agree("rows counted as raw", figures.count(JobFigures.RAW), "rows in raw", lake.raw());
        agree("transactions judged", figures.count(JobFigures.PROCESSED), "rows in processed", processed.rows());
        agree(
                "records counted as quarantined",
                figures.count(JobFigures.QUARANTINED) + labelsInQuarantine(figures),
                "their rows in quarantine",
                rows(lake));
        // A repeat that the job did not drop would be a second row with the same content.
        agree("distinct transactions in processed", processed.contents(), "rows in processed", processed.rows());
        agree(
                "distinct revisions of alerts in curated",
                lake.alerts().revisions(),
                "rows of alerts",
                lake.alerts().rows());
    }

    private void compareConflicts() {
        LakeContent.Processed processed = lake.processed();
        long conflicts = figures.count(JobFigures.CONFLICTS);
        agree("transactions counted as conflicts", conflicts, "rows marked as conflicts", processed.conflicts());
        // A late transaction may conflict with one that the job has forgotten, and has no mark then.
        if (figures.count(JobFigures.LATE) == 0) {
            agree(
                    "distinct ids in processed, each of its account and time",
                    processed.identities(),
                    "rows in processed without conflicts",
                    processed.rows() - conflicts);
        }
    }

    private static long rows(LakeContent lake) {
        return lake.records().stream().mapToLong(Quarantined::rows).sum();
    }

    private static long labelsInQuarantine(JobFigures figures) {
        // A label without a transaction ends in quarantine as well.
        return figures.count(JobFigures.LABELS_QUARANTINED) + figures.count(JobFigures.LABELS_UNMATCHED);
    }

    private void agree(String what, long count, String other, long otherCount) {
        if (count != otherCount) {
            problems.add(String.format(Locale.ROOT, "%s: %,d, but %s: %,d", what, count, other, otherCount));
        }
    }
}
