package dev.vigia.monitor.eventtime;

import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.apache.flink.streaming.connectors.kinesis.internals.publisher.RecordBatch;
import org.apache.flink.streaming.connectors.kinesis.internals.publisher.RecordPublisher;
import org.apache.flink.streaming.connectors.kinesis.model.SequenceNumber;

/** Tells {@link ShardTimes} whether a shard has more to read, and when it has ended. */
final class FollowedPublisher implements RecordPublisher {
    private final RecordPublisher publisher;
    private final String shard;
    private final ShardTimes times;
    private final LongSupplier clock;
    private final BooleanSupplier closing;

    /** @param closing whether records are left unread by now */
    FollowedPublisher(
            RecordPublisher publisher, String shard, ShardTimes times, LongSupplier clock, BooleanSupplier closing) {
        this.publisher = publisher;
        this.shard = shard;
        this.times = times;
        this.clock = clock;
        this.closing = closing;
    }

    /**
     * Notes the shard's end. A shard whose last records were left unread has not ended: a savepoint may be taken after
     * the source has stopped.
     */
    @Override
    public RecordPublisherRunResult run(RecordBatchConsumer consumer) throws InterruptedException {
        RecordPublisherRunResult result = publisher.run(batch -> accept(batch, consumer));
        if (closing.getAsBoolean()) {
            return RecordPublisherRunResult.INCOMPLETE;
        }
        if (result == RecordPublisherRunResult.COMPLETE) {
            times.end(shard, clock.getAsLong());
        }
        return result;
    }

    /**
     * Passes an answer on, and notes whether there is more. An empty answer alone does not tell: the service may have
     * searched only a part of the shard.
     */
    private SequenceNumber accept(RecordBatch batch, RecordBatchConsumer consumer) {
        Long behind = batch.getMillisBehindLatest();
        boolean caughtUp = behind != null && behind == 0;
        // Taken before the records are sent on, which may take long when downstream is slow.
        long answeredAt = clock.getAsLong();
        if (!caughtUp || batch.getAggregatedRecordSize() > 0) {
            times.hasMore(shard, answeredAt);
        }
        SequenceNumber last = consumer.accept(batch);
        if (caughtUp && !closing.getAsBoolean()) {
            times.hasNothingMore(shard, answeredAt);
        }
        return last;
    }
}
