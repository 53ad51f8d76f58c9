package dev.vigia.monitor.eventtime;

import static dev.vigia.monitor.Payments.ARRIVED;
import static dev.vigia.monitor.Payments.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vigia.monitor.Records;
import dev.vigia.monitor.encoding.Types;
import dev.vigia.transactions.arrivals.Arrival;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.connectors.kinesis.config.AWSConfigConstants;
import org.apache.flink.streaming.connectors.kinesis.internals.KinesisDataFetcher;
import org.apache.flink.streaming.connectors.kinesis.internals.publisher.RecordBatch;
import org.apache.flink.streaming.connectors.kinesis.internals.publisher.RecordPublisher;
import org.apache.flink.streaming.connectors.kinesis.model.KinesisStreamShardState;
import org.apache.flink.streaming.connectors.kinesis.model.SentinelSequenceNumber;
import org.apache.flink.streaming.connectors.kinesis.model.SequenceNumber;
import org.apache.flink.streaming.connectors.kinesis.model.StreamShardHandle;
import org.apache.flink.streaming.connectors.kinesis.model.StreamShardMetadata;
import org.apache.flink.streaming.connectors.kinesis.serialization.KinesisDeserializationSchema;
import org.apache.flink.streaming.util.MockStreamingRuntimeContext;
import org.junit.jupiter.api.Test;

class EventTimeSourceTest {
    private static final SequenceNumber SEQUENCE = new SequenceNumber("49");

    private final RecordSchema schema = new RecordSchema();
    private final SourceOutput output = new SourceOutput();
    private final EventTimeSource.Fetcher fetcher = fetcher(30_000);

    @Test
    void eventTime_waitsForEveryShardAndFollowsTheSlowest() {
        int one = register("shardId-000000000000");
        int other = register("shardId-000000000001");
        emit(one, Records.marker(NOON + 5_000));
        fetcher.emitWatermark();
        emit(other, Records.garbage());
        fetcher.emitWatermark();
        emit(other, Records.marker(NOON));
        emit(one, Records.transaction("1", NOON + 6_000));
        fetcher.emitWatermark();
        fetcher.emitWatermark();
        assertEquals(
                List.of(
                        "49@" + Long.MIN_VALUE,
                        "49@" + Long.MIN_VALUE,
                        "49@" + Long.MIN_VALUE,
                        "49@" + (NOON + 6_000),
                        NOON - 1),
                output.said);
    }

    @Test
    void endOfAllShards_isNoReasonToRest() {
        int shard = register("shardId-000000000000");
        SequenceNumber end = SentinelSequenceNumber.SENTINEL_SHARD_ENDING_SEQUENCE_NUM.get();
        fetcher.emitRecordAndUpdateState(Records.marker(NOON), ARRIVED, shard, end);
        fetcher.emitWatermark();
        assertEquals(List.of("49@" + Long.MIN_VALUE, NOON - 1), output.said);
    }

    @Test
    void emptyAnswersAtTheTip_letASilentShardGo() throws Exception {
        EventTimeSource.Fetcher impatient = fetcher(1);
        int one = register(impatient, "shardId-000000000000");
        int other = register(impatient, "shardId-000000000001");
        impatient.emitRecordAndUpdateState(Records.marker(NOON), ARRIVED, one, SEQUENCE);
        impatient.emitRecordAndUpdateState(Records.marker(NOON + 1_000), ARRIVED, other, SEQUENCE);
        impatient.emitWatermark();
        for (Long behind : new Long[] {null, 5L}) {
            answer(impatient, "shardId-000000000000", behind);
            impatient.emitWatermark();
        }
        answer(impatient, "shardId-000000000000", 0L);
        impatient.emitWatermark();
        assertEquals(List.of("49@" + Long.MIN_VALUE, "49@" + Long.MIN_VALUE, NOON - 1, NOON + 999), output.said);
    }

    @Test
    void readerOfAShardFarAhead_waitsWithoutTheCheckpointLock() throws Exception {
        int ahead = register("shardId-000000000000");
        int behind = register("shardId-000000000001");
        emit(ahead, Records.marker(NOON));
        Thread reader = new Thread(() -> {
            for (int row = 0; row < 1_000; row++) {
                emit(ahead, Records.transaction("1", NOON));
            }
        });
        reader.start();
        while (reader.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        synchronized (output.getCheckpointLock()) {
            assertEquals(501, output.said.size(), "a half of what the subtask may send on ahead");
        }
        emit(behind, Records.marker(NOON));
        fetcher.emitWatermark();
        reader.join();
        assertEquals(1_003, output.said.size());
    }

    @Test
    void shutdown_letsAWaitingReaderGo() throws Exception {
        int ahead = register("shardId-000000000000");
        register("shardId-000000000001");
        emit(ahead, Records.marker(NOON));
        Thread reader = new Thread(() -> {
            for (int row = 0; row < 1_000; row++) {
                emit(ahead, Records.transaction("1", NOON));
            }
        });
        reader.start();
        while (reader.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        fetcher.shutdownFetcher();
        reader.join();
        assertEquals(501, output.said.size());
    }

    @Test
    void label_movesEventTime() {
        int shard = register("shardId-000000000000");
        for (int label = 0; label < 3; label++) {
            emit(shard, Records.label("1", true, NOON));
        }
        fetcher.emitWatermark();
        assertEquals(NOON - 10_001, output.said.get(3));
    }

    @Test
    void sourceThatNeverRests_saysNothingOfItsSilence() throws Exception {
        EventTimeSource.Fetcher silent = fetcher(source(1).neverResting());
        int shard = register(silent, "shardId-000000000000");
        for (int label = 0; label < 3; label++) {
            silent.emitRecordAndUpdateState(Records.label("1", true, NOON), ARRIVED, shard, SEQUENCE);
        }
        output.said.clear();
        answer(silent, "shardId-000000000000", 0L);
        silent.emitWatermark();
        assertEquals(List.of(), output.said);
    }

    @Test
    void shutdown_endsAnnouncementsAndLeavesRecordsUnread() {
        int shard = register("shardId-000000000000");
        emit(shard, Records.marker(NOON));
        fetcher.shutdownFetcher();
        output.close();
        emit(shard, Records.transaction("1", NOON));
        fetcher.emitWatermark();
        assertEquals(List.of("49@" + Long.MIN_VALUE), output.said);
    }

    @Test
    void shardWhoseLastRecordsAreLeftUnread_hasNotEnded() throws Exception {
        RecordPublisher last = consumer -> {
            fetcher.shutdownFetcher();
            consumer.accept(new RecordBatch(List.of(), SubtaskTimes.listed(0, 0, 99), 0L));
            return RecordPublisher.RecordPublisherRunResult.COMPLETE;
        };
        register("shardId-000000000000");
        assertEquals(
                RecordPublisher.RecordPublisherRunResult.INCOMPLETE,
                fetcher.followed(last, "shardId-000000000000", () -> 0).run(batch -> SEQUENCE));
    }

    private EventTimeSource.Fetcher fetcher(long idleMillis) {
        return fetcher(source(idleMillis));
    }

    private EventTimeSource.Fetcher fetcher(EventTimeSource source) {
        return source.createFetcher(
                List.of("transactions"), output, new MockStreamingRuntimeContext(true, 1, 0), properties(), schema);
    }

    private EventTimeSource source(long idleMillis) {
        WaitLimits limits = new WaitLimits(
                Duration.ofSeconds(10),
                Duration.ofMillis(idleMillis),
                Duration.ofMillis(idleMillis),
                1_000,
                Duration.ofMillis(200));
        return new EventTimeSource("transactions", schema, properties(), limits);
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

    /** Gives the shard's reader an answer without a record, a second from now. */
    private static void answer(EventTimeSource.Fetcher fetcher, String shard, Long behind) throws Exception {
        StreamShardHandle handle = SubtaskTimes.listed(0, 0, 99);
        RecordPublisher empty = consumer -> {
            consumer.accept(new RecordBatch(List.of(), handle, behind));
            return RecordPublisher.RecordPublisherRunResult.INCOMPLETE;
        };
        fetcher.followed(empty, shard, () -> System.currentTimeMillis() + 1_000).run(batch -> SEQUENCE);
    }

    private void emit(int shard, Arrival arrival) {
        fetcher.emitRecordAndUpdateState(arrival, ARRIVED, shard, SEQUENCE);
    }

    /** Reads records of the default source. */
    private static final class RecordSchema implements KinesisDeserializationSchema<Arrival> {
        private static final long serialVersionUID = 1L;

        @Override
        public Arrival deserialize(
                byte[] record, String key, String sequence, long arrivedAt, String stream, String shard) {
            return Records.arrival(new String(record, StandardCharsets.UTF_8));
        }

        @Override
        public TypeInformation<Arrival> getProducedType() {
            return Types.ARRIVAL;
        }
    }
}
