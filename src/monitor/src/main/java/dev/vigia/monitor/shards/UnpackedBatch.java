package dev.vigia.monitor.shards;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.kinesis.shaded.com.amazonaws.services.kinesis.clientlibrary.types.UserRecord;
import org.apache.flink.kinesis.shaded.com.amazonaws.services.kinesis.model.Record;
import org.apache.flink.streaming.connectors.kinesis.internals.publisher.RecordBatch;
import org.apache.flink.streaming.connectors.kinesis.model.StreamShardHandle;

/** The records of one answer from a shard, with aggregates unpacked by {@link AggregatedRecord}. */
final class UnpackedBatch extends RecordBatch {
    private final int answered;
    private final List<UserRecord> records;
    private final long bytes;

    UnpackedBatch(List<Record> answered, StreamShardHandle shard, Long millisBehindLatest) {
        // Nothing for the base class, which would unpack with the connector's own de-aggregator.
        super(List.of(), shard, millisBehindLatest);
        this.answered = answered.size();
        this.records = new ArrayList<>();
        long size = 0;
        for (Record record : answered) {
            size += record.getData().remaining();
            unpack(record);
        }
        this.bytes = size;
    }

    private void unpack(Record record) {
        List<ByteBuffer> parts = AggregatedRecord.unpack(record.getData());
        if (parts == null) {
            records.add(new UserRecord(record));
            return;
        }
        for (int index = 0; index < parts.size(); index++) {
            records.add(new Part(record, parts.get(index), index));
        }
    }

    @Override
    public int getAggregatedRecordSize() {
        return answered;
    }

    @Override
    public int getDeaggregatedRecordSize() {
        return records.size();
    }

    @Override
    public List<UserRecord> getDeaggregatedRecords() {
        return records;
    }

    @Override
    public long getTotalSizeInBytes() {
        return bytes;
    }

    /** A user record at its place in an aggregate; a restored job goes on behind that place. */
    private static final class Part extends UserRecord {
        private static final long serialVersionUID = 1L;

        Part(Record aggregate, ByteBuffer data, int place) {
            super(
                    true,
                    new Record()
                            .withData(data)
                            .withPartitionKey(aggregate.getPartitionKey())
                            .withSequenceNumber(aggregate.getSequenceNumber())
                            .withApproximateArrivalTimestamp(aggregate.getApproximateArrivalTimestamp()),
                    place,
                    null);
        }
    }
}
