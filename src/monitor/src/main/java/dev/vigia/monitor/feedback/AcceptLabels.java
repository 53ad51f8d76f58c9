package dev.vigia.monitor.feedback;

import dev.vigia.monitor.encoding.Types;
import dev.vigia.monitor.operators.Tally;
import dev.vigia.transactions.Transaction;
import dev.vigia.transactions.arrivals.Arrival;
import dev.vigia.transactions.arrivals.ArrivedLabel;
import dev.vigia.transactions.arrivals.ArrivedMarker;
import dev.vigia.transactions.arrivals.Quarantined;
import dev.vigia.transactions.arrivals.RejectedArrival;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.runtime.state.StateSnapshotContext;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.TwoInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.util.OutputTag;

/**
 * Passes labels on, sends other records to quarantine, and decides how far event time may go.
 *
 * <p>Its first input is the stream of labels. Its second brings only the event time of the transactions, which it passes on. If
 * labels count when they come, it does so at once. Otherwise it waits until the labels' event time is as far, so that no
 * transaction is judged before a label that was there in time. If the labels' event time stands still for the given wait, on
 * the wall clock, event time goes on without them until it moves again. The operator runs once, whatever the job's
 * parallelism.
 */
public final class AcceptLabels extends AbstractStreamOperator<ArrivedLabel>
        implements TwoInputStreamOperator<Arrival, Transaction, ArrivedLabel> {
    /** The records that are no labels. */
    public static final OutputTag<Quarantined> QUARANTINE = new OutputTag<>("labels' quarantine", Types.QUARANTINED);

    private static final long serialVersionUID = 1L;
    private static final long NOT_WAITING = Long.MAX_VALUE;

    private final long waitMillis;

    private transient Tally<Count> tally;
    private transient long ofLabels;
    private transient long ofTransactions;
    private transient long reached;
    /** Since when labels hold event time back, on the wall clock. */
    private transient long waitingSince;

    private transient boolean timed;

    /** Counts of this operator, in the order of its state. */
    public enum Count {
        LABELS_RECEIVED,
        LABELS_QUARANTINED
    }

    /** @param waitMillis how long a silent stream of labels holds event time back */
    public AcceptLabels(long waitMillis) {
        this.waitMillis = waitMillis;
    }

    @Override
    public void initializeState(StateInitializationContext context) throws Exception {
        super.initializeState(context);
        tally = new Tally<>(Count.class);
        tally.restore(context.getOperatorStateStore(), context.isRestored());
        // No event time is in the snapshot: after a restore both inputs bring theirs anew.
        ofLabels = Long.MIN_VALUE;
        ofTransactions = Long.MIN_VALUE;
        reached = Long.MIN_VALUE;
    }

    @Override
    public void open() throws Exception {
        super.open();
        tally.show(getMetricGroup());
        waitingSince = NOT_WAITING;
    }

    @Override
    public void processElement1(StreamRecord<Arrival> record) {
        Arrival arrival = record.getValue();
        if (arrival instanceof ArrivedMarker) {
            return;
        }
        tally.add(Count.LABELS_RECEIVED);
        if (arrival instanceof RejectedArrival) {
            tally.add(Count.LABELS_QUARANTINED);
            output.collect(QUARANTINE, record.replace(((RejectedArrival) arrival).quarantined()));
        } else {
            output.collect(record.replace((ArrivedLabel) arrival));
        }
    }

    @Override
    public void processElement2(StreamRecord<Transaction> none) {
        throw new IllegalStateException("The clock brings nothing but event time.");
    }

    @Override
    public void processWatermark1(Watermark mark) throws Exception {
        ofLabels = mark.getTimestamp();
        waitingSince = NOT_WAITING;
        reach();
    }

    @Override
    public void processWatermark2(Watermark mark) throws Exception {
        ofTransactions = mark.getTimestamp();
        reach();
    }

    private void reach() throws Exception {
        long time = labelsHold() ? ofLabels : ofTransactions;
        if (time > reached) {
            reached = time;
            processWatermark(new Watermark(time));
        }
    }

    private boolean labelsHold() {
        if (ofLabels >= ofTransactions) {
            waitingSince = NOT_WAITING;
            return false;
        }
        // The wait counts from the first look that found labels behind, until they move.
        waitingSince = Math.min(waitingSince, now());
        boolean holds = now() - waitingSince < waitMillis;
        // One timer is enough: when it fires, the next one is set if it is still needed.
        if (holds && !timed) {
            timed = true;
            getProcessingTimeService().registerTimer(waitingSince + waitMillis, this::look);
        }
        return holds;
    }

    private void look(long now) throws Exception {
        timed = false;
        reach();
    }

    private long now() {
        return getProcessingTimeService().getCurrentProcessingTime();
    }

    @Override
    public void snapshotState(StateSnapshotContext context) throws Exception {
        super.snapshotState(context);
        tally.snapshot();
    }
}
