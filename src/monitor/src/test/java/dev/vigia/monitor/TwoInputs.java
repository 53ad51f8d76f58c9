package dev.vigia.monitor;

import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.java.functions.KeySelector;
import org.apache.flink.runtime.operators.testutils.MockEnvironment;
import org.apache.flink.runtime.state.heap.HeapKeyedStateBackend;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.TwoInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.runtime.watermarkstatus.WatermarkStatus;
import org.apache.flink.streaming.util.AbstractStreamOperatorTestHarness;

/** An operator of two inputs at work; unlike Flink's own, with an environment that a test can look into. */
public final class TwoInputs<A, B, O> extends AbstractStreamOperatorTestHarness<O> {
    private final TwoInputStreamOperator<A, B, O> operator;

    public TwoInputs(TwoInputStreamOperator<A, B, O> operator, MockEnvironment environment) throws Exception {
        super(operator, environment);
        this.operator = operator;
    }

    /** Keys the first input. */
    public <K> TwoInputs<A, B, O> keyedBy(KeySelector<A, K> key, TypeInformation<K> type) {
        config.setStatePartitioner(0, key);
        config.setStateKeySerializer(type.createSerializer(getExecutionConfig().getSerializerConfig()));
        config.serializeAllConfigs();
        return this;
    }

    /** Keys the second input, by keys of the same type. */
    public <K> TwoInputs<A, B, O> secondKeyedBy(KeySelector<B, K> key) {
        config.setStatePartitioner(1, key);
        config.serializeAllConfigs();
        return this;
    }

    public void first(A element, long time) throws Exception {
        StreamRecord<A> record = new StreamRecord<>(element, time);
        operator.setKeyContextElement1(record);
        operator.processElement1(record);
    }

    public void second(B element) throws Exception {
        StreamRecord<B> record = new StreamRecord<>(element);
        operator.setKeyContextElement2(record);
        operator.processElement2(record);
    }

    public void firstReaches(long watermark) throws Exception {
        operator.processWatermark1(new Watermark(watermark));
    }

    public void secondReaches(long watermark) throws Exception {
        operator.processWatermark2(new Watermark(watermark));
    }

    /** Makes both inputs idle. */
    public void rest() throws Exception {
        operator.processWatermarkStatus1(WatermarkStatus.IDLE);
        operator.processWatermarkStatus2(WatermarkStatus.IDLE);
    }

    /** Returns the number of entries in heap state. */
    public int entries() {
        return ((HeapKeyedStateBackend<?>) ((AbstractStreamOperator<?>) operator).getKeyedStateBackend())
                .numKeyValueStateEntries();
    }
}
