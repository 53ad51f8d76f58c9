package dev.vigia.monitor.arrivals;

import static dev.vigia.monitor.Payments.ARRIVED;
import static dev.vigia.monitor.Payments.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import dev.vigia.fraud.transactions.Arrival;
import dev.vigia.fraud.transactions.SourceMapping;
import dev.vigia.monitor.Records;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import org.apache.flink.streaming.connectors.kinesis.config.AWSConfigConstants;
import org.apache.flink.streaming.connectors.kinesis.internals.KinesisDataFetcher;
import org.apache.flink.streaming.connectors.kinesis.model.KinesisStreamShardState;
import org.apache.flink.streaming.connectors.kinesis.model.SequenceNumber;
import org.apache.flink.streaming.connectors.kinesis.model.StreamShardHandle;
import org.apache.flink.streaming.connectors.kinesis.model.StreamShardMetadata;
import org.apache.flink.streaming.util.MockStreamingRuntimeContext;
import org.apache.flink.util.InstantiationUtil;
import org.junit.jupiter.api.Test;

class EventTimeSourceTest {
    private static final SequenceNumber SEQUENCE = new SequenceNumber("49");

    private final ArrivalSchema schema = new ArrivalSchema(SourceMapping.kaggleBankText(), "0123456789abcdef");
    private final SourceOutput output = new SourceOutput();
    private final EventTimeSource.Fetcher fetcher = fetcher(30_000);

    @Test
    void eventTime_waitsForEveryShardAndFollowsTheSlowest() {
        int one = register("shardId-000000000000");
        int other = register("shardId-000000000001");
        emit(one, Records.transaction("1", NOON));
        fetcher.emitWatermark();
        emit(other, Records.garbage());
        fetcher.emitWatermark();
        emit(other, Records.transaction("2", NOON - 5_000));
        fetcher.emitWatermark();
        fetcher.emitWatermark();
        assertEquals(List.of("49@" + NOON, "49@" + Long.MIN_VALUE, "49@" + (NOON - 5_000), NOON - 15_001), output.said);
    }

    @Test
    void marker_movesEventTime() {
        emit(register("shardId-000000000000"), Records.marker(NOON));
        fetcher.emitWatermark();
        assertEquals(List.of("49@" + Long.MIN_VALUE, NOON - 1), output.said);
    }

    @Test
    void shardWhoseRecordIsOnItsWay_isNotSilent() {
        EventTimeSource.Fetcher impatient = fetcher(0);
        int shard = register(impatient, "shardId-000000000000");
        output.beforeEach = impatient::emitWatermark;
        impatient.emitRecordAndUpdateState(Records.transaction("1", NOON), ARRIVED, shard, SEQUENCE);
        output.beforeEach = () -> {};
        impatient.emitWatermark();
        assertEquals(List.of("49@" + NOON, "rest"), output.said);
    }

    @Test
    void label_movesEventTime() {
        emit(register("shardId-000000000000"), Records.label("1", true, NOON));
        fetcher.emitWatermark();
        assertEquals(List.of("49@" + NOON, NOON - 10_001), output.said);
    }

    @Test
    void sourceThatNeverRests_saysNothingOfItsSilence() {
        EventTimeSource.Fetcher silent = fetcher(source(0).neverResting());
        register(silent, "shardId-000000000000");
        silent.emitWatermark();
        assertEquals(List.of(), output.said);
    }

    @Test
    void shutdown_endsAnnouncements() {
        emit(register("shardId-000000000000"), Records.transaction("1", NOON));
        fetcher.shutdownFetcher();
        output.close();
        fetcher.emitWatermark();
        assertEquals(List.of("49@" + NOON), output.said);
    }

    @Test
    void schema_readsAsACopyOfItsOwnWhoeverReadBefore() throws Exception {
        byte[] row = Records.row("1", NOON, "250").getBytes(StandardCharsets.UTF_8);
        Arrival first = schema.deserialize(row, "key", "49", ARRIVED, "stream", "shard-0");
        Arrival second = InstantiationUtil.clone(schema).deserialize(row, "key", "50", ARRIVED, "stream", "shard-1");
        assertNotNull(first.transaction);
        assertEquals(first.transaction.account, second.transaction.account);
        assertEquals("shard-1", second.origin.shard);
    }

    private EventTimeSource.Fetcher fetcher(long idleMillis) {
        return fetcher(source(idleMillis));
    }

    private EventTimeSource.Fetcher fetcher(EventTimeSource source) {
        return source.createFetcher(
                List.of("transactions"), output, new MockStreamingRuntimeContext(true, 1, 0), properties(), schema);
    }

    private EventTimeSource source(long idleMillis) {
        return new EventTimeSource("transactions", schema, properties(), 10_000, idleMillis);
    }

    private static Properties properties() {
        Properties properties = new Properties();
        properties.setProperty(AWSConfigConstants.AWS_REGION, "ap-south-1");
        properties.setProperty(AWSConfigConstants.AWS_ENDPOINT, "http://127.0.0.1:1");
        return properties;
    }

    private int register(String shard) {
        return register(fetcher, shard);
    }

    private static int register(EventTimeSource.Fetcher fetcher, String shard) {
        StreamShardMetadata metadata = new StreamShardMetadata();
        metadata.setStreamName("transactions");
        metadata.setShardId(shard);
        StreamShardHandle handle = KinesisDataFetcher.convertToStreamShardHandle(metadata);
        return fetcher.registerNewSubscribedShardState(new KinesisStreamShardState(metadata, handle, SEQUENCE));
    }

    private void emit(int shard, Arrival arrival) {
        fetcher.emitRecordAndUpdateState(arrival, ARRIVED, shard, SEQUENCE);
    }
}
