package dev.vigia.monitor.alerts;

import dev.vigia.transactions.arrivals.Arrival;
import dev.vigia.transactions.arrivals.ArrivalCodec;
import java.io.IOException;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;

/** Refused alerts on their way to quarantine, where operators are not chained. */
final class RefusedAlerts implements SimpleVersionedSerializer<Arrival> {
    private final ArrivalCodec codec = new ArrivalCodec();

    @Override
    public byte[] serialize(Arrival refused) throws IOException {
        DataOutputSerializer out = new DataOutputSerializer(1_024);
        codec.write(refused, out);
        return out.getCopyOfBuffer();
    }

    @Override
    public Arrival deserialize(int version, byte[] bytes) throws IOException {
        return codec.read(new DataInputDeserializer(bytes));
    }

    @Override
    public int getVersion() {
        return 1;
    }
}
