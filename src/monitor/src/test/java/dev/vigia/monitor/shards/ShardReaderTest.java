package dev.vigia.monitor.shards;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Date;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.flink.kinesis.shaded.com.amazonaws.services.kinesis.clientlibrary.types.Messages;
import org.apache.flink.kinesis.shaded.com.amazonaws.services.kinesis.clientlibrary.types.UserRecord;
import org.apache.flink.kinesis.shaded.com.amazonaws.services.kinesis.model.ExpiredIteratorException;
import org.apache.flink.kinesis.shaded.com.amazonaws.services.kinesis.model.GetRecordsResult;
import org.apache.flink.kinesis.shaded.com.amazonaws.services.kinesis.model.Record;
import org.apache.flink.kinesis.shaded.com.google.protobuf.ByteString;
import org.apache.flink.streaming.connectors.kinesis.config.ConsumerConfigConstants;
import org.apache.flink.streaming.connectors.kinesis.internals.KinesisDataFetcher;
import org.apache.flink.streaming.connectors.kinesis.internals.publisher.RecordBatch;
import org.apache.flink.streaming.connectors.kinesis.internals.publisher.RecordPublisher.RecordPublisherRunResult;
import org.apache.flink.streaming.connectors.kinesis.model.SentinelSequenceNumber;
import org.apache.flink.streaming.connectors.kinesis.model.SequenceNumber;
import org.apache.flink.streaming.connectors.kinesis.model.StartingPosition;
import org.apache.flink.streaming.connectors.kinesis.model.StreamShardHandle;
import org.apache.flink.streaming.connectors.kinesis.model.StreamShardMetadata;
import org.apache.flink.streaming.connectors.kinesis.proxy.GetShardListResult;
import org.apache.flink.streaming.connectors.kinesis.proxy.KinesisProxyInterface;
import org.junit.jupiter.api.Test;

class ShardReaderTest {
    private final FakeKinesis kinesis = new FakeKinesis();
    private final List<String> read = new ArrayList<>();
    private SequenceNumber last = SentinelSequenceNumber.SENTINEL_LATEST_SEQUENCE_NUM.get();

    @Test
    void aggregate_isUnpackedAndABrokenOneStaysARecord() throws Exception {
        byte[] packed = Packed.of(message().toByteArray());
        byte[] broken = packed.clone();
        broken[broken.length - 1]++;
        kinesis.answers.add(answer("next", 0, record("1", packed), record("2", broken), record("3", bytes("row"))));
        assertEquals(RecordPublisherRunResult.INCOMPLETE, reader().run(this::take));
        assertEquals(List.of("1-0 one", "1-1 two", "2 " + broken.length + " bytes", "3 row"), read);
    }

    @Test
    void shardThatHasEnded_isComplete() throws Exception {
        ShardReader reader = reader();
        kinesis.answers.add(answer(null, 0, record("1", bytes("row"))));
        assertEquals(RecordPublisherRunResult.COMPLETE, reader.run(this::take));
        assertEquals(RecordPublisherRunResult.COMPLETE, reader.run(this::take));
        assertEquals(List.of("1 row"), read);
    }

    @Test
    void expiredIterator_goesOnBehindTheLastRecord() throws Exception {
        ShardReader reader = reader();
        kinesis.answers.add(answer("a", 0, record("1", bytes("row"))));
        kinesis.answers.add(new ExpiredIteratorException("five minutes"));
        kinesis.answers.add(answer("b", 0, record("2", bytes("another"))));
        reader.run(this::take);
        reader.run(this::take);
        assertEquals(List.of("1 row", "2 another"), read);
        assertEquals(List.of("AT_TIMESTAMP", "AFTER_SEQUENCE_NUMBER 1"), kinesis.iterators);
    }

    @Test
    void expiredIterator_beforeTheFirstRecordGoesOnAtTheStart() throws Exception {
        ShardReader reader = reader();
        kinesis.answers.add(answer("a", 0));
        kinesis.answers.add(new ExpiredIteratorException("five minutes"));
        kinesis.answers.add(answer("b", 0, record("1", bytes("row"))));
        reader.run(this::take);
        reader.run(this::take);
        assertEquals(List.of("AT_TIMESTAMP", "AT_TIMESTAMP"), kinesis.iterators);
    }

    private ShardReader reader() throws InterruptedException {
        Properties properties = new Properties();
        properties.setProperty(ConsumerConfigConstants.SHARD_GETRECORDS_INTERVAL_MILLIS, "0");
        StreamShardMetadata metadata = new StreamShardMetadata();
        metadata.setStreamName("transactions");
        metadata.setShardId("shardId-000000000000");
        metadata.setStartingHashKey("0");
        metadata.setEndingHashKey("1");
        return new ShardReader(
                StartingPosition.fromTimestamp(new Date(0)),
                KinesisDataFetcher.convertToStreamShardHandle(metadata),
                kinesis,
                properties);
    }

    private SequenceNumber take(RecordBatch batch) {
        for (UserRecord record : batch.getDeaggregatedRecords()) {
            byte[] data = new byte[record.getData().remaining()];
            record.getData().get(data);
            last = record.isAggregated()
                    ? new SequenceNumber(record.getSequenceNumber(), record.getSubSequenceNumber())
                    : new SequenceNumber(record.getSequenceNumber());
            read.add(last + " "
                    + (data.length > 10 ? data.length + " bytes" : new String(data, StandardCharsets.UTF_8)));
        }
        return last;
    }

    private static Messages.AggregatedRecord message() {
        return Messages.AggregatedRecord.newBuilder()
                .addPartitionKeyTable("a key of whatever shard")
                .addRecords(
                        Messages.Record.newBuilder().setPartitionKeyIndex(0).setData(ByteString.copyFromUtf8("one")))
                .addRecords(
                        Messages.Record.newBuilder().setPartitionKeyIndex(0).setData(ByteString.copyFromUtf8("two")))
                .build();
    }

    private static Record record(String sequence, byte[] data) {
        return new Record()
                .withData(ByteBuffer.wrap(data))
                .withPartitionKey("key")
                .withSequenceNumber(sequence)
                .withApproximateArrivalTimestamp(new Date(0));
    }

    private static GetRecordsResult answer(String next, long behind, Record... records) {
        return new GetRecordsResult()
                .withRecords(records)
                .withNextShardIterator(next)
                .withMillisBehindLatest(behind);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Gives the answers that it was told, in their order, and notes which iterators it was asked for. */
    private static final class FakeKinesis implements KinesisProxyInterface {
        private final Deque<Object> answers = new ArrayDeque<>();
        private final List<String> iterators = new ArrayList<>();

        @Override
        public String getShardIterator(StreamShardHandle shard, String type, Object marker) {
            iterators.add(marker instanceof String ? type + " " + marker : type);
            return "iterator";
        }

        @Override
        public GetRecordsResult getRecords(String iterator, int most) {
            Object answer = answers.remove();
            if (answer instanceof ExpiredIteratorException) {
                throw (ExpiredIteratorException) answer;
            }
            return (GetRecordsResult) answer;
        }

        @Override
        public GetShardListResult getShardList(Map<String, String> streams) {
            throw new UnsupportedOperationException("Nobody asks for shards here.");
        }
    }
}
