package dev.vigia.monitor.ordering;

import dev.vigia.fraud.transactions.Transaction;
import dev.vigia.monitor.counting.Tally;
import java.util.List;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.typeinfo.BasicTypeInfo;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.runtime.state.StateSnapshotContext;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;

/**
 * Takes transactions of many keys in event time.
 *
 * <p>With a disorder bound, a transaction waits in memory until the watermark has passed it, and then all that wait are
 * taken by time: that needs one access to a key's state a transaction, where timers and a buffer in state would need
 * two. What waits is put into keyed state only when a snapshot is taken, and is found again by its key group after a restore
 * at any parallelism. Memory is bounded by what arrives within the bound, and by how far the source lets shards run ahead. With
 * a bound of zero nothing waits.
 */
public abstract class EventOrder<T> extends AbstractStreamOperator<T> {
    private static final long serialVersionUID = 1L;

    private static final ListStateDescriptor<Long> WATERMARK =
            new ListStateDescriptor<>("watermark", BasicTypeInfo.LONG_TYPE_INFO);

    private final boolean waits;

    private transient Pending pending;
    private transient PendingState pendingState;
    private transient ListState<Long> watermarkState;
    private transient long watermark;

    /** @param waits whether there is a disorder bound other than zero */
    protected EventOrder(boolean waits) {
        this.waits = waits;
    }

    /** What transactions are keyed by. */
    protected abstract String key(Transaction transaction);

    /**
     * Takes the next transaction; the current key is its own.
     *
     * @param late whether the watermark had passed its time before it came
     */
    protected abstract void take(Transaction transaction, boolean late) throws Exception;

    @Override
    public void initializeState(StateInitializationContext context) throws Exception {
        super.initializeState(context);
        pending = new Pending();
        pendingState = new PendingState(getKeyedStateBackend(), context.getKeyedStateStore(), this::key);
        watermarkState = context.getOperatorStateStore().getUnionListState(WATERMARK);
        watermark = Long.MIN_VALUE;
        if (context.isRestored()) {
            pendingState.restore(pending);
            watermark = lowest(watermarkState.get());
        }
    }

    @Override
    public void open() throws Exception {
        super.open();
        Tally.show(getMetricGroup(), "pending", pending::size);
    }

    /** To be called with each transaction when it comes, its key being the current one. */
    protected final void arrive(Transaction transaction) throws Exception {
        boolean late = transaction.time <= watermark;
        if (late || !waits) {
            take(transaction, late);
        } else {
            pending.add(transaction);
        }
    }

    @Override
    public void processWatermark(Watermark mark) throws Exception {
        watermark = mark.getTimestamp();
        Transaction next = pending.nextUntil(watermark);
        while (next != null) {
            setCurrentKey(key(next));
            take(next, false);
            next = pending.nextUntil(watermark);
        }
        super.processWatermark(mark);
    }

    @Override
    public void snapshotState(StateSnapshotContext context) throws Exception {
        super.snapshotState(context);
        watermarkState.update(List.of(watermark));
        pendingState.snapshot(pending);
    }

    /** How far event time has come. */
    protected final long watermark() {
        return watermark;
    }

    private static long lowest(Iterable<Long> watermarks) {
        long lowest = Long.MAX_VALUE;
        for (long each : watermarks) {
            lowest = Math.min(lowest, each);
        }
        return lowest == Long.MAX_VALUE ? Long.MIN_VALUE : lowest;
    }
}
