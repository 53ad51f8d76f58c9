package dev.vigia.monitor.judging;

import dev.vigia.fraud.baselines.DaySamples;
import dev.vigia.fraud.baselines.GroupSample;
import dev.vigia.monitor.encoding.Types;
import dev.vigia.transactions.Transaction;
import java.util.List;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.runtime.state.StateSnapshotContext;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.ChainingStrategy;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.runtime.watermarkstatus.WatermarkStatus;

/**
 * Samples the payments of each group and day where they come in, and sends the samples when the day is over: a few kilobytes
 * per group, instead of every payment over the network once more.
 *
 * <p>A sample may be a part of the day's, and parts may overlap after a restore at another parallelism: merged, they give the
 * same. An idle subtask sends its samples at once, because event time does not wait for it. Late payments are left out.
 */
public final class SampleDays extends AbstractStreamOperator<GroupSample>
        implements OneInputStreamOperator<Transaction, GroupSample> {
    private static final long serialVersionUID = 1L;

    private static final ListStateDescriptor<GroupSample> SAMPLES =
            new ListStateDescriptor<>("samples", Types.GROUP_SAMPLE);

    private transient DaySamples samples;
    private transient ListState<GroupSample> state;
    private transient long watermark;

    public SampleDays() {
        // Payments are looked at where they are; by default they would be serialized for it.
        setChainingStrategy(ChainingStrategy.ALWAYS);
    }

    @Override
    public void initializeState(StateInitializationContext context) throws Exception {
        super.initializeState(context);
        watermark = Long.MIN_VALUE;
        samples = new DaySamples();
        state = context.getOperatorStateStore().getListState(SAMPLES);
        for (GroupSample sample : state.get()) {
            samples.add(sample);
        }
    }

    @Override
    public void processElement(StreamRecord<Transaction> element) {
        if (element.getValue().time > watermark) {
            samples.add(element.getValue());
        }
    }

    @Override
    public void processWatermark(Watermark mark) throws Exception {
        watermark = mark.getTimestamp();
        // Before the watermark is passed on: it promises that none of these samples follows it.
        send(samples.until(watermark));
        super.processWatermark(mark);
    }

    @Override
    public void processWatermarkStatus(WatermarkStatus status) throws Exception {
        if (status.isIdle()) {
            send(samples.until(Long.MAX_VALUE));
        }
        super.processWatermarkStatus(status);
    }

    private void send(List<GroupSample> parts) {
        for (GroupSample part : parts) {
            output.collect(new StreamRecord<>(part, part.end()));
        }
    }

    @Override
    public void snapshotState(StateSnapshotContext context) throws Exception {
        super.snapshotState(context);
        // After a restore a part may come to any subtask: its group and day say what it is merged with.
        state.update(samples.all());
    }
}
