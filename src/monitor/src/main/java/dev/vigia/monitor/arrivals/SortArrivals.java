package dev.vigia.monitor.arrivals;

import dev.vigia.monitor.encoding.Types;
import dev.vigia.monitor.operators.Tally;
import dev.vigia.transactions.Transaction;
import dev.vigia.transactions.arrivals.Arrival;
import dev.vigia.transactions.arrivals.ArrivedMarker;
import dev.vigia.transactions.arrivals.ArrivedTransaction;
import dev.vigia.transactions.arrivals.Origin;
import dev.vigia.transactions.arrivals.Quarantined;
import dev.vigia.transactions.arrivals.RawRow;
import dev.vigia.transactions.arrivals.RejectedArrival;
import dev.vigia.transactions.rows.Row;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.runtime.state.FunctionInitializationContext;
import org.apache.flink.runtime.state.FunctionSnapshotContext;
import org.apache.flink.streaming.api.checkpoint.CheckpointedFunction;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/** Counts every record that arrives, and sends it to raw, quarantine or the transactions. No record takes another way. */
public final class SortArrivals extends ProcessFunction<Arrival, Transaction> implements CheckpointedFunction {
    /** Every record that is a row. */
    public static final OutputTag<RawRow> RAW = new OutputTag<>("raw", Types.RAW_ROW);
    /** Every record that is no transaction. */
    public static final OutputTag<Quarantined> QUARANTINE = new OutputTag<>("quarantine", Types.QUARANTINED);

    private static final long serialVersionUID = 1L;

    private transient Tally<Count> tally;

    /** Counts of this operator, in the order of its state. */
    public enum Count {
        RECEIVED,
        RAW,
        QUARANTINED
    }

    @Override
    public void initializeState(FunctionInitializationContext context) throws Exception {
        tally = new Tally<>(Count.class);
        tally.restore(context.getOperatorStateStore(), context.isRestored());
    }

    @Override
    public void snapshotState(FunctionSnapshotContext context) throws Exception {
        tally.snapshot();
    }

    @Override
    public void open(OpenContext context) {
        tally.show(getRuntimeContext().getMetricGroup());
    }

    @Override
    public void processElement(Arrival arrival, Context context, Collector<Transaction> transactions) {
        if (arrival instanceof ArrivedMarker) {
            return;
        }
        tally.add(Count.RECEIVED);
        if (arrival instanceof RejectedArrival) {
            reject((RejectedArrival) arrival, context);
        } else {
            ArrivedTransaction arrived = (ArrivedTransaction) arrival;
            keepRaw(arrived.origin, arrived.row, context);
            transactions.collect(arrived.transaction);
        }
    }

    private void reject(RejectedArrival rejected, Context context) {
        rejected.row.ifPresent(row -> keepRaw(rejected.origin, row, context));
        tally.add(Count.QUARANTINED);
        context.output(QUARANTINE, rejected.quarantined());
    }

    private void keepRaw(Origin origin, Row row, Context context) {
        tally.add(Count.RAW);
        context.output(RAW, new RawRow(origin, row));
    }
}
