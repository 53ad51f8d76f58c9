package dev.vigia.monitor.arrivals;

import org.apache.flink.streaming.api.functions.source.SourceFunction;
import org.apache.flink.streaming.api.watermark.Watermark;

/**
 * What the connector speaks to in place of Flink's own context: it passes records on, and keeps back what the connector
 * thinks of event time. The connector calls a subtask idle when all its shards have ended, seconds before it finds those that took
 * their place.
 */
@SuppressWarnings("deprecation") // See KinesisArrivals.
final class SilentContext<T> implements SourceFunction.SourceContext<T> {
    private final SourceFunction.SourceContext<T> context;

    SilentContext(SourceFunction.SourceContext<T> context) {
        this.context = context;
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
        // Announcements are made by EventTimeSource alone.
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
