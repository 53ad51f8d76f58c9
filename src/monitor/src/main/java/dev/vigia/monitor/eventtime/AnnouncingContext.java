package dev.vigia.monitor.eventtime;

import org.apache.flink.streaming.api.functions.source.SourceFunction;
import org.apache.flink.streaming.api.watermark.Watermark;

/**
 * Stands between the connector and Flink's own context. It passes records on and drops the connector's watermarks: the
 * connector calls a subtask idle when all its shards have ended, seconds before it finds their successors.
 *
 * <p>Only {@link #announce} announces event time: never backwards, never twice, and not once the source shuts down. Flink's
 * context takes nothing more then, though watermarks may still be asked for.
 */
@SuppressWarnings("deprecation") // See KinesisArrivals.
final class AnnouncingContext<T> implements SourceFunction.SourceContext<T> {
    private final SourceFunction.SourceContext<T> context;
    private long furthest = Long.MIN_VALUE;
    private volatile boolean ending;

    AnnouncingContext(SourceFunction.SourceContext<T> context) {
        this.context = context;
    }

    /** Announces a watermark, if it is new. Returns the latest watermark that has been announced. */
    long announce(long watermark) {
        // The lock gives the watermark its place among the records that the shards' readers send on.
        synchronized (context.getCheckpointLock()) {
            if (watermark > furthest && !ending) {
                furthest = watermark;
                emit();
            }
            return furthest;
        }
    }

    private void emit() {
        try {
            context.emitWatermark(new Watermark(furthest));
        } catch (IllegalStateException closed) {
            // Flink may have closed its context between the check of ending and here.
            if (!ending) {
                throw closed;
            }
        }
    }

    /** Ends announcements. Does not wait for one that is under way, which may be waiting for room downstream. */
    void endAnnouncements() {
        ending = true;
    }

    @Override
    public void collect(T element) {
        context.collect(element);
    }

    @Override
    public void collectWithTimestamp(T element, long timestamp) {
        context.collectWithTimestamp(element, timestamp);
    }

    @Override
    public void emitWatermark(Watermark mark) {
        // The connector's own watermarks: see above.
    }

    @Override
    public void markAsTemporarilyIdle() {
        // No subtask is idle: each announces the event time of the whole stream.
    }

    @Override
    public Object getCheckpointLock() {
        return context.getCheckpointLock();
    }

    @Override
    public void close() {
        context.close();
    }
}
