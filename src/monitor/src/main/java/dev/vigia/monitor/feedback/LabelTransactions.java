package dev.vigia.monitor.feedback;

import dev.vigia.fraud.feedback.SubjectLabel;
import dev.vigia.fraud.feedback.SubjectLabels;
import dev.vigia.monitor.encoding.Types;
import dev.vigia.monitor.operators.EventOrder;
import dev.vigia.transactions.Labels;
import dev.vigia.transactions.Transaction;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.runtime.state.VoidNamespace;
import org.apache.flink.runtime.state.VoidNamespaceSerializer;
import org.apache.flink.streaming.api.operators.InternalTimer;
import org.apache.flink.streaming.api.operators.InternalTimerService;
import org.apache.flink.streaming.api.operators.Triggerable;
import org.apache.flink.streaming.api.operators.TwoInputStreamOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/**
 * Adds to each transaction the labels of its counterparty, or of its place, at its time.
 *
 * <p>Labels of subjects come as the second input. Event time here is the combined watermark: the second input's promises that no
 * earlier label will come, as long as the job waits for labels at all. An earlier label that comes nevertheless counts from
 * then on. A subject is forgotten when its newest label no longer counts.
 */
public final class LabelTransactions extends EventOrder<Transaction>
        implements TwoInputStreamOperator<Transaction, SubjectLabel, Transaction>, Triggerable<String, VoidNamespace> {
    private static final long serialVersionUID = 1L;

    private transient ValueState<SubjectLabels> subjects;
    private transient InternalTimerService<VoidNamespace> expiries;
    private transient StreamRecord<Transaction> reused;

    /** @param waits whether there is a disorder bound other than zero, or labels are waited for */
    public LabelTransactions(boolean waits) {
        super(waits);
    }

    /** Returns the key. Transactions without a subject are keyed by account: one key for all of them would be a hot spot. */
    public static String subject(Transaction transaction) {
        String subject = transaction.subject();
        return subject == null ? transaction.account : subject;
    }

    @Override
    public void initializeState(StateInitializationContext context) throws Exception {
        super.initializeState(context);
        subjects = context.getKeyedStateStore().getState(new ValueStateDescriptor<>("labels", Types.SUBJECT_LABELS));
    }

    @Override
    public void open() throws Exception {
        super.open();
        reused = new StreamRecord<>(null);
        expiries = getInternalTimerService("expiries", VoidNamespaceSerializer.INSTANCE, this);
    }

    @Override
    public void processElement1(StreamRecord<Transaction> element) throws Exception {
        arrive(element.getValue());
    }

    /** Counts labels that event time has passed at once, so that few wait in state. */
    @Override
    public void processElement2(StreamRecord<SubjectLabel> element) throws Exception {
        SubjectLabels before = subjects.value();
        SubjectLabels after = (before == null ? SubjectLabels.NONE : before)
                .with(element.getValue())
                .at(watermark());
        subjects.update(after);
        // Timers of earlier labels are left alone: they find that a later one still counts, and do nothing.
        expiries.registerEventTimeTimer(VoidNamespace.INSTANCE, after.until());
    }

    @Override
    protected String key(Transaction transaction) {
        return subject(transaction);
    }

    @Override
    protected void take(Transaction transaction, boolean late) throws Exception {
        // Without a subject the state access is saved.
        SubjectLabels known = transaction.subject() == null ? null : subjects.value();
        Transaction labelled = known == null ? transaction : transaction.labelled(at(transaction.time, known));
        output.collect(reused.replace(labelled, labelled.time));
    }

    private Labels at(long time, SubjectLabels known) throws Exception {
        SubjectLabels now = known.at(time);
        if (now != known) {
            subjects.update(now);
        }
        return now.labels;
    }

    @Override
    public void onEventTime(InternalTimer<String, VoidNamespace> timer) throws Exception {
        SubjectLabels known = subjects.value();
        if (known != null && known.until() <= timer.getTimestamp()) {
            subjects.clear();
        }
    }

    @Override
    public void onProcessingTime(InternalTimer<String, VoidNamespace> timer) {
        throw new IllegalStateException("No timer of this operator follows the wall clock.");
    }
}
