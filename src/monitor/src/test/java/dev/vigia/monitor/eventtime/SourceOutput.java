package dev.vigia.monitor.eventtime;

import dev.vigia.transactions.arrivals.Arrival;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.streaming.api.functions.source.SourceFunction;
import org.apache.flink.streaming.api.watermark.Watermark;

/** Keeps what a source sends; once closed it refuses everything, as Flink's own context does. */
@SuppressWarnings("deprecation") // What the connector's source speaks to.
final class SourceOutput implements SourceFunction.SourceContext<Arrival> {
    final List<Object> said = new ArrayList<>();
    Runnable beforeEach = () -> {};
    private boolean closed;

    @Override
    public void collect(Arrival arrival) {
        say(arrival.origin.sequence);
    }

    @Override
    public void collectWithTimestamp(Arrival arrival, long timestamp) {
        say(arrival.origin.sequence + "@" + timestamp);
    }

    @Override
    public void emitWatermark(Watermark watermark) {
        say(watermark.getTimestamp());
    }

    @Override
    public void markAsTemporarilyIdle() {
        say("rest");
    }

    private void say(Object word) {
        beforeEach.run();
        if (closed) {
            throw new IllegalStateException("The context has been closed already.");
        }
        said.add(word);
    }

    @Override
    public Object getCheckpointLock() {
        return this;
    }

    @Override
    public void close() {
        closed = true;
    }
}
