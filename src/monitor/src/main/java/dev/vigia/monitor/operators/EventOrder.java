package dev.vigia.monitor.operators;

import dev.vigia.transactions.Transaction;
import java.util.List;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.typeinfo.BasicTypeInfo;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.runtime.state.StateSnapshotContext;
import org.apache.flink.runtime.state.VoidNamespace;
import org.apache.flink.runtime.state.VoidNamespaceSerializer;
import org.apache.flink.streaming.api.operators.InternalTimer;
import org.apache.flink.streaming.api.operators.InternalTimerServiceImpl;
import org.apache.flink.streaming.api.operators.Triggerable;
import org.apache.flink.streaming.api.watermark.Watermark;

/**
 * Takes transactions of many keys in event time.
 *
 * <p>With a disorder bound, a transaction waits in memory until the watermark has passed it, and then all that wait are
 * taken by time: that needs one access to a key's state a transaction, where timers and a buffer in state would need
 * two. What waits is put into keyed state only when a snapshot is taken, and is found again by its key group after a restore
 * at any parallelism. With a bound of zero nothing waits.
 *
 * <p>More may have to wait than memory holds: rows that are dated ahead, of a clock or a zone that is wrong, or labels
 * that are waited for. Those that are due last wait in keyed state then, each at the cost of a timer, and are taken in the same order.
 */
public abstract class EventOrder<T> extends EventTimeOperator<T> {
    private static final long serialVersionUID = 1L;

    private static final ListStateDescriptor<Long> WATERMARK =
            new ListStateDescriptor<>("watermark", BasicTypeInfo.LONG_TYPE_INFO);

    /** A row takes less than 1 KB; so some operators in some slots together fill a part of the heap only. */
    private static final long HEAP_BYTES_A_ROW = 16 * 1024;

    private static final long LEAST_IN_MEMORY = 50_000;

    private final boolean waits;
    /** Zero: as many rows as the heap lets wait. */
    private final long most;

    private transient long mostInMemory;
    private transient Pending pending;
    private transient LaterState later;
    private transient InternalTimerServiceImpl<String, VoidNamespace> laterTimers;
    private transient PendingState pendingState;
    private transient ListState<Long> watermarkState;

    /** @param waits whether there is a disorder bound other than zero */
    protected EventOrder(boolean waits) {
        this(waits, 0);
    }

    /** @param most how many rows wait in memory; zero: as many as the heap lets wait */
    EventOrder(boolean waits, long most) {
        this.waits = waits;
        this.most = most;
    }

    /** What transactions are keyed by. */
    protected abstract String key(Transaction transaction);

    /**
     * Takes the next transaction; the current key is its own.
     *
     * @param late whether the watermark had passed its time before it came
     */
    protected abstract void take(Transaction transaction, boolean late) throws Exception;

    /** Much that waited is taken at once, and this is how far that has come: a time to forget what no later one needs. */
    protected void takenUntil(long time) throws Exception {}

    @Override
    public void initializeState(StateInitializationContext context) throws Exception {
        super.initializeState(context);
        pending = new Pending();
        later = new LaterState(getKeyedStateBackend(), context.getOperatorStateStore());
        pendingState = new PendingState(getKeyedStateBackend(), context.getKeyedStateStore(), this::key);
        watermarkState = context.getOperatorStateStore().getUnionListState(WATERMARK);
        if (context.isRestored()) {
            pendingState.restore(pending);
            reach(lowest(watermarkState.get()));
        }
    }

    @Override
    @SuppressWarnings("unchecked") // Keys are texts.
    public void open() throws Exception {
        super.open();
        long ofTheHeap = Runtime.getRuntime().maxMemory() / HEAP_BYTES_A_ROW;
        mostInMemory = most > 0 ? most : Math.max(LEAST_IN_MEMORY, ofTheHeap);
        laterTimers = (InternalTimerServiceImpl<String, VoidNamespace>)
                getInternalTimerService("later", VoidNamespaceSerializer.INSTANCE, new Due());
        Tally.show(getMetricGroup(), "pending", () -> pending.size() + later.size());
    }

    /** To be called with each transaction when it comes, its key being the current one. */
    protected final void arrive(Transaction transaction) throws Exception {
        boolean late = transaction.time <= watermark();
        if (late || !waits) {
            take(transaction, late);
        } else {
            pending.add(transaction);
            if (pending.size() > mostInMemory) {
                makeRoom();
            }
        }
    }

    private void makeRoom() throws Exception {
        for (Transaction transaction : pending.laterHalf()) {
            later.add(key(transaction), transaction, laterTimers);
        }
    }

    /** Timers of what waits in state go first: they take what waits in memory along, in the order of time. */
    @Override
    public void processWatermark(Watermark mark) throws Exception {
        reach(mark.getTimestamp());
        laterTimers.advanceWatermark(watermark());
        takeUntil(watermark());
        super.processWatermark(mark);
    }

    private void takeUntil(long time) throws Exception {
        Transaction next = pending.nextUntil(time);
        while (next != null) {
            setCurrentKey(key(next));
            take(next, false);
            next = pending.nextUntil(time);
        }
    }

    @Override
    public void snapshotState(StateSnapshotContext context) throws Exception {
        super.snapshotState(context);
        watermarkState.update(List.of(watermark()));
        pendingState.snapshot(pending);
        later.snapshot();
    }

    int inMemory() {
        return pending.size();
    }

    private static long lowest(Iterable<Long> watermarks) {
        long lowest = Long.MAX_VALUE;
        for (long each : watermarks) {
            lowest = Math.min(lowest, each);
        }
        return lowest == Long.MAX_VALUE ? Long.MIN_VALUE : lowest;
    }

    /** What waits in state has its turn. */
    private final class Due implements Triggerable<String, VoidNamespace> {
        @Override
        public void onEventTime(InternalTimer<String, VoidNamespace> timer) throws Exception {
            later.moveTo(pending, timer.getTimestamp());
            takeUntil(timer.getTimestamp());
            takenUntil(timer.getTimestamp());
        }

        @Override
        public void onProcessingTime(InternalTimer<String, VoidNamespace> timer) {
            throw new IllegalStateException("No timer of this operator follows the wall clock.");
        }
    }
}
