package dev.vigia.monitor.judging;

import dev.vigia.fraud.crowds.Crowds;
import dev.vigia.monitor.operators.EventOrder;
import dev.vigia.transactions.Crowd;
import dev.vigia.transactions.Transaction;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.runtime.state.StateSnapshotContext;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/**
 * Adds to each payment the payments of others in its place, in event time and keyed by the place. A payment without a place
 * passes through.
 *
 * <p>The payments of the last hour lie in memory. A snapshot puts those that are new into keyed state.
 */
public final class WatchPlaces extends EventOrder<Transaction>
        implements OneInputStreamOperator<Transaction, Transaction> {
    private static final long serialVersionUID = 1L;

    private transient Crowds crowds;
    private transient CrowdState state;
    private transient long forgotten;
    private transient StreamRecord<Transaction> reused;

    /** @param waits whether there is a disorder bound other than zero */
    public WatchPlaces(boolean waits) {
        super(waits);
    }

    /** Returns the key of a transaction. */
    public static String place(Transaction transaction) {
        // Payments without a place meet nobody; by account they spread over the subtasks.
        return transaction.metro == null ? transaction.account : transaction.metro;
    }

    @Override
    protected String key(Transaction transaction) {
        return place(transaction);
    }

    @Override
    public void initializeState(StateInitializationContext context) throws Exception {
        super.initializeState(context);
        state = new CrowdState(getKeyedStateBackend(), context.getKeyedStateStore());
        crowds = new Crowds(state::of);
        if (context.isRestored()) {
            state.restore(crowds, watermark());
        }
    }

    @Override
    public void open() throws Exception {
        super.open();
        reused = new StreamRecord<>(null);
    }

    @Override
    public void processElement(StreamRecord<Transaction> element) throws Exception {
        arrive(element.getValue());
    }

    @Override
    protected void take(Transaction transaction, boolean late) {
        output.collect(reused.replace(crowds.meet(transaction), transaction.time));
    }

    /** Others of the same time may still come, so nothing of that time goes. */
    @Override
    protected void takenUntil(long time) {
        // Once per hour of event time: forgetting goes through every place.
        if (time - forgotten > Crowd.ACCOUNTS_MILLIS) {
            forget(time - 1);
        }
    }

    @Override
    public void processWatermark(Watermark mark) throws Exception {
        super.processWatermark(mark);
        forget(mark.getTimestamp());
    }

    private void forget(long watermark) {
        forgotten = watermark;
        crowds.forget(watermark);
        state.forget(watermark);
    }

    @Override
    public void snapshotState(StateSnapshotContext context) throws Exception {
        super.snapshotState(context);
        state.snapshot(watermark());
    }

    CrowdState state() {
        return state;
    }
}
