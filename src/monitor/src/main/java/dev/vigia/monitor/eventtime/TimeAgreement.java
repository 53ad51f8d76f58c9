package dev.vigia.monitor.eventtime;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Makes the event time of the whole stream from the reports of the source's subtasks.
 *
 * <p>Every subtask announces the same event time, at most its own. So it does not matter downstream which subtask reads which
 * shard, which has none, and which takes over the successors of a shard that another one has read to its end. A report that
 * is older than the newest change of promises moves nothing: its subtask may call a shard idle to which a sender has begun
 * to write. A report that an earlier run of a subtask has left does no harm, because event time downstream waits for the
 * announcements of every subtask.
 */
final class TimeAgreement {
    private final Map<Integer, TimeReport> reports = new TreeMap<>();
    private CommonTime common = CommonTime.UNKNOWN;

    CommonTime report(TimeReport report) {
        // Reports from before the job was started with another parallelism.
        reports.values().removeIf(other -> other.subtasks != report.subtasks);
        reports.put(report.subtask, report);
        Set<String> senders = senders();
        long revision = common.revision + (senders.equals(common.senders) ? 0 : 1);
        // A change of senders makes every report too old at once: time stands until all have reported anew.
        common = isComplete(report.subtasks, revision)
                ? agreed(revision, senders)
                : new CommonTime(common.eventTime, common.slowest, common.listed, revision, senders);
        return common;
    }

    CommonTime common() {
        return common;
    }

    private Set<String> senders() {
        Set<String> senders = new TreeSet<>();
        reports.values().forEach(report -> senders.addAll(report.opened));
        reports.values().forEach(report -> senders.removeAll(report.finished));
        return senders;
    }

    private boolean isComplete(int subtasks, long revision) {
        return reports.size() == subtasks && reports.values().stream().allMatch(report -> report.revision == revision);
    }

    private CommonTime agreed(long revision, Set<String> senders) {
        long slowest = Long.MAX_VALUE;
        long latest = Long.MIN_VALUE;
        long listed = Long.MAX_VALUE;
        for (TimeReport report : reports.values()) {
            slowest = Math.min(slowest, report.lowest);
            latest = Math.max(latest, report.latest);
            listed = Math.min(listed, report.listed);
        }
        return new CommonTime(slowest == Long.MAX_VALUE ? latest : slowest, slowest, listed, revision, senders);
    }
}
