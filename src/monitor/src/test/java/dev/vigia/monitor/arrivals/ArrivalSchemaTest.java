package dev.vigia.monitor.arrivals;

import static dev.vigia.monitor.Payments.ARRIVED;
import static dev.vigia.monitor.Payments.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vigia.monitor.Records;
import dev.vigia.transactions.arrivals.Arrival;
import dev.vigia.transactions.arrivals.ArrivedTransaction;
import dev.vigia.transactions.mappings.SourceMapping;
import java.nio.charset.StandardCharsets;
import org.apache.flink.util.InstantiationUtil;
import org.junit.jupiter.api.Test;

class ArrivalSchemaTest {
    private final ArrivalSchema schema = new ArrivalSchema(SourceMapping.kaggleBankText(), "0123456789abcdef");

    @Test
    void schema_readsAsACopyOfItsOwnWhoeverReadBefore() throws Exception {
        byte[] row = Records.row("1", NOON, "250").getBytes(StandardCharsets.UTF_8);
        Arrival first = schema.deserialize(row, "key", "49", ARRIVED, "stream", "shard-0");
        Arrival second = InstantiationUtil.clone(schema).deserialize(row, "key", "50", ARRIVED, "stream", "shard-1");
        assertEquals(
                ((ArrivedTransaction) first).transaction.account, ((ArrivedTransaction) second).transaction.account);
        assertEquals("shard-1", second.origin.shard);
    }
}
