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
    private boolean idle;
    private volatile boolean closing;

    Announcements(SourceFunction.SourceContext<?> context) {
        this.context = context;
    }

    /** @param watermark as {@link ShardTimes#watermark} answers */
    void announce(long watermark) {
        if (closing) {
            return;
        }
        try {
            if (watermark == ShardTimes.ALL_IDLE) {
                rest();
            } else {
                reach(watermark);
            }
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

    private void rest() {
        if (!idle) {
            idle = true;
            context.markAsTemporarilyIdle();
        }
    }

    /** After a rest even what is known already is said again: it is what ends the rest. */
    private void reach(long watermark) {
        if (idle || watermark > furthest) {
            idle = false;
            furthest = Math.max(furthest, watermark);
            context.emitWatermark(new Watermark(furthest));
        }
    }
}
