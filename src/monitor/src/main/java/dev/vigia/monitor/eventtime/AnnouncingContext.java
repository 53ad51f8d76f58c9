package dev.vigia.monitor.eventtime;

import org.apache.flink.streaming.api.functions.source.SourceFunction;
import org.apache.flink.streaming.api.watermark.Watermark;

/**
 * What the connector speaks to in place of Flink's own context. It passes records on, and keeps back what the connector thinks of
 * event time: that one calls a subtask idle when all its shards have ended, seconds before it finds those that took their place.
 *
 * <p>Event time is announced by {@link #announce} alone: never backwards, nothing twice, and nothing once the source shuts down, when
 * Flink's context takes nothing more though watermarks may still be asked for.
 */
@SuppressWarnings("deprecation") // See KinesisArrivals.
final class AnnouncingContext<T> implements SourceFunction.SourceContext<T> {
    private final SourceFunction.SourceContext<T> context;
    private long furthest = Long.MIN_VALUE;
    private volatile boolean ending;

    AnnouncingContext(SourceFunction.SourceContext<T> context) {
        this.context = context;
    }

    /** Announces it, if it is new. Answers how far event time has been announced. */
    long announce(long watermark) {
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
            if (!ending) {
                throw closed;
            }
        }
    }

    /** Nothing more is announced. Does not wait for an announcement under way: that one may be waiting for room downstream. */
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
        // See above.
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
