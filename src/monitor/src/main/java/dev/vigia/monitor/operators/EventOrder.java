package dev.vigia.monitor.operators;

import dev.vigia.monitor.settings.MetricNames;
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
 * Takes transactions of many keys in the order of event time.
 *
 * <p>With a disorder bound, a transaction waits in memory until the watermark has passed it. Then all such transactions are
 * taken by time: that needs one access to keyed state per transaction, where timers and a buffer in state would need two.
 * Waiting transactions go into keyed state only when a snapshot is taken, and are found again by their key groups after a
 * restore at any parallelism. With a bound of zero no transaction waits.
 *
 * <p>More transactions may have to wait than memory holds: rows dated ahead because of a wrong clock or zone, or rows that wait
 * for labels. The latest of them then wait in keyed state, each at the cost of a timer, and are taken in the same order.
 */
public abstract class EventOrder<T> extends EventTimeOperator<T> {
    private static final long serialVersionUID = 1L;

    private static final ListStateDescriptor<Long> WATERMARK =
            new ListStateDescriptor<>("watermark", BasicTypeInfo.LONG_TYPE_INFO);

    /** A row takes less than 1 KB: several operators in several slots share the heap, and fill a part of it together. */
    private static final long HEAP_BYTES_A_ROW = 16 * 1024;

    private static final long LEAST_IN_MEMORY = 50_000;

    private final boolean waits;
    /** The most rows that wait in memory; zero for as many as the heap allows. */
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

    /** @param most how many rows wait in memory; zero for as many as the heap allows */
    EventOrder(boolean waits, long most) {
        this.waits = waits;
        this.most = most;
    }

    /** Returns the key of a transaction. */
    protected abstract String key(Transaction transaction);

    /**
     * Takes the next transaction; the current key is its own.
     *
     * @param late whether the watermark had passed its time before it came
     */
    protected abstract void take(Transaction transaction, boolean late) throws Exception;

    /**
     * Lets go of what no later transaction needs. It is called while many waiting transactions are taken at once: those
     * up to {@code time} have been.
     */
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
            // Without it rows that were late before the crash would count as punctual after it.
            reach(lowest(watermarkState.get()));
        }
    }

    @Override
    @SuppressWarnings("unchecked") // Keys are texts.
    public void open() throws Exception {
        super.open();
        long ofTheHeap = Runtime.getRuntime().maxMemory() / HEAP_BYTES_A_ROW;
        mostInMemory = most > 0 ? most : Math.max(LEAST_IN_MEMORY, ofTheHeap);
        // The interface has no advanceWatermark, and these timers must fire before the transactions in memory are
        // taken.
        laterTimers = (InternalTimerServiceImpl<String, VoidNamespace>)
                getInternalTimerService("later", VoidNamespaceSerializer.INSTANCE, new Due());
        Tally.show(getMetricGroup(), MetricNames.PENDING, () -> pending.size() + later.size());
    }

    /** Takes in a transaction when it comes; the current key is its own. */
    protected final void arrive(Transaction transaction) throws Exception {
        // A row at the watermark is late too: a watermark promises that no row at or before it follows.
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
        // Moves the current key away from the row that came, which nothing asks for any more.
        for (Transaction transaction : pending.laterHalf()) {
            later.add(key(transaction), transaction, laterTimers);
        }
    }

    /** Timers of transactions in state fire first. Each takes those in memory along, so that the order of time is kept. */
    @Override
    public void processWatermark(Watermark mark) throws Exception {
        reach(mark.getTimestamp());
        laterTimers.advanceWatermark(watermark());
        takeUntil(watermark());
        // Fires the subclass's timers, such as expiries, and passes the watermark on: after the rows before it.
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
        // Subtasks may have stopped at different watermarks; a row is late only if all of them had passed it.
        long lowest = Long.MAX_VALUE;
        for (long each : watermarks) {
            lowest = Math.min(lowest, each);
        }
        return lowest == Long.MAX_VALUE ? Long.MIN_VALUE : lowest;
    }

    /** Takes transactions that waited in state, when their timers fire. */
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
