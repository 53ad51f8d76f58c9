package dev.vigia.monitor.arrivals;

import dev.vigia.monitor.encoding.Types;
import dev.vigia.transactions.accounts.AccountTokens;
import dev.vigia.transactions.arrivals.Arrival;
import dev.vigia.transactions.arrivals.Origin;
import dev.vigia.transactions.arrivals.TransactionRecords;
import dev.vigia.transactions.mappings.SourceMapping;
import java.nio.charset.StandardCharsets;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.connectors.kinesis.serialization.KinesisDeserializationSchema;

/**
 * Reads each record's bytes once, in the thread that fetches its shard, so that shards are read in parallel: the connector
 * gives each shard a copy of this, and the copy makes its own readers.
 */
public final class ArrivalSchema implements KinesisDeserializationSchema<Arrival> {
    private static final long serialVersionUID = 1L;

    private final String mapping;
    private final String accountSecret;
    private transient TransactionRecords records;

    public ArrivalSchema(String mapping, String accountSecret) {
        this.mapping = mapping;
        this.accountSecret = accountSecret;
    }

    @Override
    public Arrival deserialize(
            byte[] record, String partitionKey, String sequence, long arrivedAt, String stream, String shard) {
        if (records == null) {
            records = new TransactionRecords(
                    SourceMapping.parse("mapping", mapping),
                    AccountTokens.keyed(accountSecret.getBytes(StandardCharsets.UTF_8)));
        }
        return records.read(record, new Origin(shard, sequence, arrivedAt));
    }

    @Override
    public TypeInformation<Arrival> getProducedType() {
        return Types.ARRIVAL;
    }
}
