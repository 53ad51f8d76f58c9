package dev.vigia.monitor.feedback;

import dev.vigia.fraud.feedback.Occurrence;
import dev.vigia.fraud.feedback.SubjectLabel;
import dev.vigia.monitor.encoding.Types;
import dev.vigia.monitor.operators.EventTimeOperator;
import dev.vigia.monitor.operators.Tally;
import dev.vigia.transactions.arrivals.ArrivedLabel;
import dev.vigia.transactions.arrivals.Quarantined;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.BasicTypeInfo;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.runtime.state.StateSnapshotContext;
import org.apache.flink.runtime.state.VoidNamespace;
import org.apache.flink.runtime.state.VoidNamespaceSerializer;
import org.apache.flink.streaming.api.operators.InternalTimer;
import org.apache.flink.streaming.api.operators.InternalTimerService;
import org.apache.flink.streaming.api.operators.Triggerable;
import org.apache.flink.streaming.api.operators.TwoInputStreamOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.util.OutputTag;

/**
 * Joins labels with the transactions that they are about, by the transaction's id, and so finds their subjects.
 *
 * <p>A transaction is remembered for a bounded time, and a label waits for its transaction for a bounded time; both are event
 * time. A transaction takes one label of each verdict, the first that comes. The same verdict again is a repeat; a verdict
 * that is changed later counts as another label beside the first.
 */
public final class JoinLabels extends EventTimeOperator<SubjectLabel>
        implements TwoInputStreamOperator<Occurrence, ArrivedLabel, SubjectLabel>, Triggerable<String, VoidNamespace> {
    /** The labels that found no transaction. */
    public static final OutputTag<Quarantined> UNMATCHED = new OutputTag<>("unmatched labels", Types.QUARANTINED);

    /** How long after its own time a label waits for its transaction. */
    static final long PATIENCE_MILLIS = 86_400_000L;

    private static final long serialVersionUID = 1L;

    private final long memoryMillis;

    private transient Tally<Count> tally;
    private transient ValueState<Occurrence> occurrences;
    /** Labels by verdict: those that wait or, once there is an occurrence, those that were taken. */
    private transient MapState<Boolean, ArrivedLabel> labels;

    private transient InternalTimerService<VoidNamespace> timers;

    /** Counts of this operator, in the order of its state. */
    public enum Count {
        LABELS_MATCHED,
        LABELS_UNMATCHED,
        LABELS_REPEATED
    }

    /** @param memoryMillis how long after a transaction a label of it may be dated */
    public JoinLabels(long memoryMillis) {
        this.memoryMillis = memoryMillis;
    }

    @Override
    public void initializeState(StateInitializationContext context) throws Exception {
        super.initializeState(context);
        tally = new Tally<>(Count.class);
        tally.restore(context.getOperatorStateStore(), context.isRestored());
        occurrences = context.getKeyedStateStore().getState(new ValueStateDescriptor<>("occurrence", Types.OCCURRENCE));
        labels = context.getKeyedStateStore()
                .getMapState(new MapStateDescriptor<>("labels", BasicTypeInfo.BOOLEAN_TYPE_INFO, Types.ARRIVED_LABEL));
    }

    @Override
    public void open() throws Exception {
        super.open();
        timers = getInternalTimerService("timers", VoidNamespaceSerializer.INSTANCE, this);
        tally.show(getMetricGroup());
    }

    /**
     * Takes in a transaction. A label names its transaction by the id alone. Of several with that id the earliest counts, and of
     * those at one time the one whose subject is first in the alphabet; none counts after a label was taken for another.
     */
    @Override
    public void processElement1(StreamRecord<Occurrence> element) throws Exception {
        Occurrence occurrence = element.getValue();
        Occurrence known = occurrences.value();
        if (known != null && (known.compareTo(occurrence) <= 0 || !labels.isEmpty())) {
            return;
        }
        occurrences.update(occurrence);
        // The timer of an occurrence that this one replaces still fires: onEventTime looks at what is known then.
        timers.registerEventTimeTimer(VoidNamespace.INSTANCE, forgetting(occurrence));
        // They stay in state, as taken from now on, so that the same verdict again counts as a repeat.
        for (ArrivedLabel waiting : labels.values()) {
            join(occurrence, waiting);
        }
    }

    @Override
    public void processElement2(StreamRecord<ArrivedLabel> element) throws Exception {
        ArrivedLabel arrival = element.getValue();
        if (labels.contains(arrival.label.fraud)) {
            tally.add(Count.LABELS_REPEATED);
            return;
        }
        labels.put(arrival.label.fraud, arrival);
        Occurrence occurrence = occurrences.value();
        if (occurrence == null) {
            timers.registerEventTimeTimer(VoidNamespace.INSTANCE, givingUp(arrival));
        } else {
            join(occurrence, arrival);
        }
    }

    private void join(Occurrence occurrence, ArrivedLabel arrival) {
        if (arrival.label.at >= forgetting(occurrence)) {
            refuse(arrival, "dated too long after its transaction");
        } else {
            tally.add(Count.LABELS_MATCHED);
            SubjectLabel label = occurrence.labelled(arrival.label);
            output.collect(new StreamRecord<>(label, label.at));
        }
    }

    private void refuse(ArrivedLabel arrival, String detail) {
        tally.add(Count.LABELS_UNMATCHED);
        output.collect(UNMATCHED, new StreamRecord<>(arrival.unmatched(detail)));
    }

    private long forgetting(Occurrence occurrence) {
        return occurrence.time + memoryMillis;
    }

    private static long givingUp(ArrivedLabel arrival) {
        return arrival.label.at + PATIENCE_MILLIS;
    }

    @Override
    public void onEventTime(InternalTimer<String, VoidNamespace> timer) throws Exception {
        Occurrence occurrence = occurrences.value();
        if (occurrence == null) {
            giveUp(timer.getTimestamp());
        } else if (forgetting(occurrence) <= timer.getTimestamp()) {
            occurrences.clear();
            labels.clear();
        }
    }

    private void giveUp(long time) throws Exception {
        // Removed after the loop: state may not change while its entries are read.
        List<Boolean> vain = new ArrayList<>();
        for (Map.Entry<Boolean, ArrivedLabel> waiting : labels.entries()) {
            if (givingUp(waiting.getValue()) <= time) {
                vain.add(waiting.getKey());
            }
        }
        for (Boolean verdict : vain) {
            refuse(labels.get(verdict), "of a transaction that was not seen, is forgotten, or names nobody");
            labels.remove(verdict);
        }
    }

    @Override
    public void onProcessingTime(InternalTimer<String, VoidNamespace> timer) {
        throw new IllegalStateException("No timer of this operator follows the wall clock.");
    }

    @Override
    public void snapshotState(StateSnapshotContext context) throws Exception {
        super.snapshotState(context);
        tally.snapshot();
    }
}
