package dev.vigia.monitor.alerts;

import dev.vigia.transactions.arrivals.Quarantined;
import dev.vigia.transactions.arrivals.QuarantinedCodec;
import java.io.IOException;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;

/** Serializes refused alerts on their way to quarantine, where operators are not chained. */
final class RefusedAlerts implements SimpleVersionedSerializer<Quarantined> {
    private final QuarantinedCodec codec = new QuarantinedCodec();

    @Override
    public byte[] serialize(Quarantined refused) throws IOException {
        DataOutputSerializer out = new DataOutputSerializer(1_024);
        codec.write(refused, out);
        return out.getCopyOfBuffer();
    }

    @Override
    public Quarantined deserialize(int version, byte[] bytes) throws IOException {
        return codec.read(new DataInputDeserializer(bytes));
    }

    @Override
    public int getVersion() {
        return 1;
    }
}
