package dev.vigia.monitor.arrivals;

import dev.vigia.monitor.encoding.Types;
import dev.vigia.transactions.arrivals.Arrival;
import dev.vigia.transactions.arrivals.LabelRecords;
import dev.vigia.transactions.arrivals.Origin;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.connectors.kinesis.serialization.KinesisDeserializationSchema;

/** Reads records of the stream of labels. */
final class LabelSchema implements KinesisDeserializationSchema<Arrival> {
    private static final long serialVersionUID = 1L;

    @Override
    public Arrival deserialize(
            byte[] record, String partitionKey, String sequence, long arrivedAt, String stream, String shard) {
        return LabelRecords.read(record, new Origin(shard, sequence, arrivedAt));
    }

    @Override
    public TypeInformation<Arrival> getProducedType() {
        return Types.ARRIVAL;
    }
}
