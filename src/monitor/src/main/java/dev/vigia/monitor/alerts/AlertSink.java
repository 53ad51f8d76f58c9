package dev.vigia.monitor.alerts;

import dev.vigia.fraud.alerts.Alert;
import dev.vigia.transactions.arrivals.Quarantined;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import org.apache.flink.api.connector.sink2.Committer;
import org.apache.flink.api.connector.sink2.CommitterInitContext;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SupportsCommitter;
import org.apache.flink.connector.base.sink.AsyncSinkBase;
import org.apache.flink.connector.base.sink.writer.BufferedRequestState;
import org.apache.flink.connector.base.sink.writer.config.AsyncSinkWriterConfiguration;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/**
 * Sends alerts to a service outside, at least once: a checkpoint holds the alerts that are not acknowledged yet. Subscribers
 * drop repeats by the alert's id. Refused alerts leave the writer as its committables, which {@link SendAlerts} passes on to
 * quarantine in the place of a committer.
 */
@SuppressWarnings("deprecation") // AsyncSinkBase of this Flink still asks for the older interfaces.
public final class AlertSink extends AsyncSinkBase<Alert, Alert> implements SupportsCommitter<Quarantined> {
    private static final long serialVersionUID = 1L;
    private static final int MOST_IN_FLIGHT = 8;
    private static final int MOST_BUFFERED = 2_000;
    /** Under the 256 KB that a topic takes, attributes included. */
    private static final long MOST_BYTES = 240 << 10;

    private final AlertService.Connection connection;

    /** @param lingerMillis how long an alert waits for others to be sent together with it */
    public AlertSink(AlertService.Connection connection, long lingerMillis) {
        super(
                (alert, context) -> alert,
                connection.batchSize(),
                MOST_IN_FLIGHT,
                MOST_BUFFERED,
                MOST_BYTES,
                lingerMillis,
                MOST_BYTES);
        this.connection = connection;
    }

    @Override
    public StatefulSinkWriter<Alert, BufferedRequestState<Alert>> createWriter(Sink.InitContext context)
            throws IOException {
        return restoreWriter(context, List.of());
    }

    @Override
    public StatefulSinkWriter<Alert, BufferedRequestState<Alert>> restoreWriter(
            Sink.InitContext context, Collection<BufferedRequestState<Alert>> buffered) throws IOException {
        return new AlertWriter(limits(), context, connection, buffered);
    }

    @Override
    public SimpleVersionedSerializer<BufferedRequestState<Alert>> getWriterStateSerializer() {
        return new BufferedAlerts();
    }

    @Override
    public Committer<Quarantined> createCommitter(CommitterInitContext context) {
        throw new UnsupportedOperationException("Alerts that are refused go to quarantine: see SendAlerts.");
    }

    @Override
    public SimpleVersionedSerializer<Quarantined> getCommittableSerializer() {
        return new RefusedAlerts();
    }

    private AsyncSinkWriterConfiguration limits() {
        return AsyncSinkWriterConfiguration.builder()
                .setMaxBatchSize(getMaxBatchSize())
                .setMaxBatchSizeInBytes(getMaxBatchSizeInBytes())
                .setMaxInFlightRequests(getMaxInFlightRequests())
                .setMaxBufferedRequests(getMaxBufferedRequests())
                .setMaxTimeInBufferMS(getMaxTimeInBufferMS())
                .setMaxRecordSizeInBytes(getMaxRecordSizeInBytes())
                .build();
    }
}
