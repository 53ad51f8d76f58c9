package dev.vigia.bench.soak;

import dev.vigia.transactions.accounts.AccountTokens;
import dev.vigia.transactions.arrivals.Arrival;
import dev.vigia.transactions.arrivals.RowReader;
import dev.vigia.transactions.mappings.SourceMapping;
import dev.vigia.transactions.mappings.TransactionReader;
import java.nio.charset.StandardCharsets;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichMapFunction;

/** Reads records as the job's source does. */
final class ReadPayments extends RichMapFunction<byte[], Arrival> {
    private static final long serialVersionUID = 1L;
    private static final String SECRET = "nobody's accounts";

    private final long arrivedAt;
    private transient Arrival.Origin origin;
    private transient RowReader rows;
    private transient TransactionReader transactions;

    /** @param arrivedAt arrival time of every record, in milliseconds since 1970 */
    ReadPayments(long arrivedAt) {
        this.arrivedAt = arrivedAt;
    }

    @Override
    public void open(OpenContext context) {
        SourceMapping mapping = SourceMapping.parse("soak", PayByMinute.MAPPING);
        origin = new Arrival.Origin("soak", "0", arrivedAt);
        rows = new RowReader(mapping);
        transactions = new TransactionReader(mapping, AccountTokens.keyed(SECRET.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public Arrival map(byte[] record) {
        return Arrival.read(record, origin, rows, transactions);
    }
}
