package dev.vigia.monitor.eventtime;

import java.io.IOException;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.apache.flink.streaming.api.operators.StreamingRuntimeContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a subtask up to date with the event time of the whole stream: it reports, learns the agreed time, and announces it.
 *
 * <p>A single subtask does so whenever Flink's timer asks it. Several subtasks ask the JobManager, which takes time; a thread
 * does it ten times per second, and holds no lock meanwhile. Event time stands still while the JobManager does not answer.
 */
final class AgreedTime {
    private static final Logger LOG = LoggerFactory.getLogger(AgreedTime.class);
    private static final long INTERVAL_MILLIS = 100;
    private static final long LOG_MILLIS = 60_000;

    private final int subtask;
    private final int subtasks;
    private final ShardTimes times;
    private final Reporting reporting;
    private final BiConsumer<TimeReport, CommonTime> announce;
    private volatile boolean closing;
    private long loggedAt;

    private AgreedTime(
            StreamingRuntimeContext runtime,
            ShardTimes times,
            Reporting reporting,
            BiConsumer<TimeReport, CommonTime> announce) {
        this.subtask = runtime.getTaskInfo().getIndexOfThisSubtask();
        this.subtasks = runtime.getTaskInfo().getNumberOfParallelSubtasks();
        this.times = times;
        this.reporting = reporting;
        this.announce = announce;
    }

    /** @param announce takes the subtask's own report and the agreed time */
    static AgreedTime of(
            StreamingRuntimeContext runtime,
            String stream,
            ShardTimes times,
            BiConsumer<TimeReport, CommonTime> announce) {
        Reporting reporting = runtime.getTaskInfo().getNumberOfParallelSubtasks() == 1
                ? new TimeAgreement()::report
                : new JobAgreement(runtime.getGlobalAggregateManager(), stream)::report;
        return new AgreedTime(runtime, times, reporting, announce);
    }

    /** @param failing is told what ends the thread */
    void start(Consumer<Throwable> failing) {
        if (subtasks > 1) {
            Thread thread = new Thread(() -> run(failing), "event-time-" + subtask);
            // It may outlive the task by one call to the JobManager, and must not keep the process alive.
            thread.setDaemon(true);
            thread.start();
        }
    }

    private void run(Consumer<Throwable> failing) {
        try {
            while (!closing) {
                agree(System.currentTimeMillis());
                pause();
            }
        } catch (InterruptedException | RuntimeException | Error failure) {
            if (!closing) {
                failing.accept(failure);
            }
        }
    }

    private synchronized void pause() throws InterruptedException {
        if (!closing) {
            wait(INTERVAL_MILLIS);
        }
    }

    /** Brings a single subtask up to date; where there are several, the thread does it. */
    void look(long now) {
        if (subtasks == 1 && !closing) {
            agree(now);
        }
    }

    private void agree(long now) {
        log(now);
        try {
            TimeReport own;
            CommonTime common;
            do {
                // Asked again after a change of promises: the report before it may call a shard idle that a sender
                // writes to.
                own = times.report(subtask, subtasks, now);
                common = reporting.report(own);
            } while (times.learn(common, now) && !closing);
            announce.accept(own, common);
        } catch (IOException unanswered) {
            if (!closing) {
                LOG.warn("Event time waits for the JobManager, which does not answer: {}", unanswered.toString());
            }
        }
    }

    /** Logs once per minute which shards hold event time back, and whose rows came late. */
    private void log(long now) {
        if (now - loggedAt < LOG_MILLIS) {
            return;
        }
        loggedAt = now;
        List<String> awaited = times.awaited(now);
        if (!awaited.isEmpty()) {
            LOG.warn("Event time waits for shards {}.", awaited);
        }
        if (!times.late().isEmpty()) {
            LOG.warn("Rows that came after event time had passed them, by shard: {}.", times.late());
        }
    }

    /**
     * Ends the thread after its round. It is not interrupted: it may be about to announce, and half a watermark would
     * spoil what follows it.
     */
    synchronized void close() {
        closing = true;
        notifyAll();
    }

    /** Answers a report with the agreed time. */
    private interface Reporting {
        CommonTime report(TimeReport report) throws IOException;
    }
}
