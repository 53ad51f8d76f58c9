package dev.vigia.monitor.operators;

import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;

/**
 * An operator that knows its event time. With two inputs that is the combined watermark: the lower of both inputs'
 * watermarks.
 *
 * <p>Flink leaves an idle input out of the combined watermark. Here it holds event time back all the same: what woke the
 * other input may be on its way by this one.
 */
public abstract class EventTimeOperator<T> extends AbstractStreamOperator<T> {
    private static final long serialVersionUID = 1L;

    private transient long first;
    private transient long second;
    private transient long watermark;

    @Override
    public void initializeState(StateInitializationContext context) throws Exception {
        super.initializeState(context);
        first = Long.MIN_VALUE;
        second = Long.MIN_VALUE;
        watermark = Long.MIN_VALUE;
    }

    /** Returns how far event time has come, milliseconds since 1970; {@link Long#MIN_VALUE} at the start. */
    protected final long watermark() {
        return watermark;
    }

    /** Moves event time forward, never back: after a restore the inputs begin anew. */
    final void reach(long time) {
        watermark = Math.max(watermark, time);
    }

    @Override
    public final void processWatermark1(Watermark mark) throws Exception {
        first = mark.getTimestamp();
        combine();
    }

    @Override
    public final void processWatermark2(Watermark mark) throws Exception {
        second = mark.getTimestamp();
        combine();
    }

    private void combine() throws Exception {
        long both = Math.min(first, second);
        // After a restore the inputs begin below the watermark that had been reached.
        if (both > watermark) {
            processWatermark(new Watermark(both));
        }
    }

    @Override
    public void processWatermark(Watermark mark) throws Exception {
        reach(mark.getTimestamp());
        super.processWatermark(mark);
    }
}
