package dev.vigia.monitor.arrivals;

import org.apache.flink.streaming.api.functions.source.SourceFunction;
import org.apache.flink.streaming.api.watermark.Watermark;

/**
 * Tells Flink how far event time has come: never backwards, nothing twice, and nothing once the source shuts down, when its
 * context takes nothing more though watermarks may still be asked for.
 */
@SuppressWarnings("deprecation") // See KinesisArrivals.
final class Announcements {
    private final SourceFunction.SourceContext<?> context;
    private long furthest = Long.MIN_VALUE;
    private volatile boolean closing;

    Announcements(SourceFunction.SourceContext<?> context) {
        this.context = context;
    }

    /** Announces it, if it is new. Answers how far event time has been announced. */
    long announce(long watermark) {
        synchronized (context.getCheckpointLock()) {
            if (watermark > furthest && !closing) {
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
            if (!closing) {
                throw closed;
            }
        }
    }

    /** Does not wait for an announcement under way: that one may be waiting for room downstream. */
    void close() {
        closing = true;
    }
}
