package dev.vigia.monitor.shards;

import java.time.Duration;
import java.util.Properties;
import org.apache.flink.kinesis.shaded.com.amazonaws.services.kinesis.model.ExpiredIteratorException;
import org.apache.flink.kinesis.shaded.com.amazonaws.services.kinesis.model.GetRecordsResult;
import org.apache.flink.streaming.connectors.kinesis.config.ConsumerConfigConstants;
import org.apache.flink.streaming.connectors.kinesis.internals.publisher.RecordPublisher;
import org.apache.flink.streaming.connectors.kinesis.model.SentinelSequenceNumber;
import org.apache.flink.streaming.connectors.kinesis.model.SequenceNumber;
import org.apache.flink.streaming.connectors.kinesis.model.StartingPosition;
import org.apache.flink.streaming.connectors.kinesis.model.StreamShardHandle;
import org.apache.flink.streaming.connectors.kinesis.proxy.KinesisProxyInterface;

/**
 * Asks one shard for records at the job's interval, and unpacks aggregates.
 *
 * <p>The connector's own reader does the same, but its unpacking cannot be replaced: see {@link AggregatedRecord}.
 */
final class ShardReader implements RecordPublisher {
    private final StreamShardHandle shard;
    private final KinesisProxyInterface kinesis;
    private final int mostRecords;
    private final Duration interval;

    private StartingPosition from;
    /** {@code null} when the shard has ended. */
    private String iterator;

    ShardReader(StartingPosition from, StreamShardHandle shard, KinesisProxyInterface kinesis, Properties properties)
            throws InterruptedException {
        this.from = from;
        this.shard = shard;
        this.kinesis = kinesis;
        this.mostRecords = (int) number(
                properties,
                ConsumerConfigConstants.SHARD_GETRECORDS_MAX,
                ConsumerConfigConstants.DEFAULT_SHARD_GETRECORDS_MAX);
        this.interval = Duration.ofMillis(number(
                properties,
                ConsumerConfigConstants.SHARD_GETRECORDS_INTERVAL_MILLIS,
                ConsumerConfigConstants.DEFAULT_SHARD_GETRECORDS_INTERVAL_MILLIS));
        this.iterator = iterator();
    }

    private static long number(Properties properties, String key, long otherwise) {
        return Long.parseLong(properties.getProperty(key, Long.toString(otherwise)));
    }

    @Override
    public RecordPublisherRunResult run(RecordBatchConsumer consumer) throws InterruptedException {
        if (iterator == null) {
            return RecordPublisherRunResult.COMPLETE;
        }
        long askedAt = System.nanoTime();
        GetRecordsResult answer = ask();
        SequenceNumber last =
                consumer.accept(new UnpackedBatch(answer.getRecords(), shard, answer.getMillisBehindLatest()));
        // Before the first record, only the position of the start says where to go on: "latest" would by now be later.
        if (!SentinelSequenceNumber.isSentinelSequenceNumber(last)) {
            from = StartingPosition.continueFromSequenceNumber(last);
        }
        iterator = answer.getNextShardIterator();
        if (iterator == null) {
            return RecordPublisherRunResult.COMPLETE;
        }
        awaitInterval(askedAt);
        return RecordPublisherRunResult.INCOMPLETE;
    }

    /** Kinesis forgets an iterator after five minutes, which a job that is held up downstream can take. */
    private GetRecordsResult ask() throws InterruptedException {
        while (true) {
            try {
                // The proxy itself repeats throttled and failed requests a few times, with a backoff.
                return kinesis.getRecords(iterator, mostRecords);
            } catch (ExpiredIteratorException expired) {
                iterator = iterator();
            }
        }
    }

    private String iterator() throws InterruptedException {
        return kinesis.getShardIterator(shard, from.getShardIteratorType().toString(), from.getStartingMarker());
    }

    private void awaitInterval(long askedAt) throws InterruptedException {
        // Kinesis allows five reads per second and shard.
        long rest = interval.toNanos() - (System.nanoTime() - askedAt);
        if (rest > 0) {
            Thread.sleep(Duration.ofNanos(rest).toMillis());
        }
    }
}
