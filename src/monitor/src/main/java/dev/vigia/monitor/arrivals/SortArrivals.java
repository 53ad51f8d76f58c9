package dev.vigia.monitor.arrivals;

import dev.vigia.monitor.encoding.Types;
import dev.vigia.monitor.operators.Tally;
import dev.vigia.transactions.Transaction;
import dev.vigia.transactions.arrivals.Arrival;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.runtime.state.FunctionInitializationContext;
import org.apache.flink.runtime.state.FunctionSnapshotContext;
import org.apache.flink.streaming.api.checkpoint.CheckpointedFunction;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/** The one place that every record passes: counted here, and sent where it belongs. */
public final class SortArrivals extends ProcessFunction<Arrival, Transaction> implements CheckpointedFunction {
    /** Every record that is a row. */
    public static final OutputTag<Arrival> RAW = new OutputTag<>("raw", Types.ARRIVAL);
    /** Every record that is no transaction. */
    public static final OutputTag<Arrival> QUARANTINE = new OutputTag<>("quarantine", Types.ARRIVAL);

    private static final long serialVersionUID = 1L;

    private transient Tally<Count> tally;

    /** What is counted here. */
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
        if (arrival.marker != null) {
            return;
        }
        tally.add(Count.RECEIVED);
        if (arrival.row != null) {
            tally.add(Count.RAW);
            context.output(RAW, arrival.rowAlone());
        }
        if (arrival.fault != null) {
            tally.add(Count.QUARANTINED);
            context.output(QUARANTINE, arrival.faultAlone());
        } else {
            transactions.collect(arrival.transaction);
        }
    }
}
