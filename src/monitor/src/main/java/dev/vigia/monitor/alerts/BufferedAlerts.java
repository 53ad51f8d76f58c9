package dev.vigia.monitor.alerts;

import dev.vigia.fraud.alerts.Alert;
import dev.vigia.fraud.alerts.AlertCodec;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.apache.flink.connector.base.sink.writer.AsyncSinkWriterStateSerializer;

/** Serializes the alerts that a checkpoint holds because they are not acknowledged yet. */
final class BufferedAlerts extends AsyncSinkWriterStateSerializer<Alert> {
    private final AlertCodec codec = new AlertCodec();

    @Override
    protected void serializeRequestToStream(Alert alert, DataOutputStream out) throws IOException {
        codec.write(alert, out);
    }

    @Override
    protected Alert deserializeRequestFromStream(long size, DataInputStream in) throws IOException {
        return codec.read(in);
    }

    @Override
    public int getVersion() {
        return 1;
    }
}
