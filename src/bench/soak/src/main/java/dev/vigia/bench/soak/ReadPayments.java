package dev.vigia.bench.soak;

import dev.vigia.transactions.accounts.AccountTokens;
import dev.vigia.transactions.arrivals.Arrival;
import dev.vigia.transactions.arrivals.Origin;
import dev.vigia.transactions.arrivals.TransactionRecords;
import dev.vigia.transactions.mappings.SourceMapping;
import java.nio.charset.StandardCharsets;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichMapFunction;

/** Reads records as the job's source does. */
final class ReadPayments extends RichMapFunction<byte[], Arrival> {
    private static final long serialVersionUID = 1L;
    private static final String SECRET = "nobody's accounts";

    private final long arrivedAt;
    private transient Origin origin;
    private transient TransactionRecords records;

    /** @param arrivedAt arrival time of every record, in milliseconds since 1970 */
    ReadPayments(long arrivedAt) {
        this.arrivedAt = arrivedAt;
    }

    @Override
    public void open(OpenContext context) {
        SourceMapping mapping = SourceMapping.parse("soak", PayByMinute.MAPPING);
        origin = new Origin("soak", "0", arrivedAt);
        records = new TransactionRecords(mapping, AccountTokens.keyed(SECRET.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public Arrival map(byte[] record) {
        return records.read(record, origin);
    }
}
