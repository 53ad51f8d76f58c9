package dev.vigia.monitor.alerts;

import dev.vigia.fraud.alerts.Alert;
import dev.vigia.fraud.alerts.AlertJson;
import dev.vigia.monitor.counting.Tally;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.connector.base.sink.writer.AsyncSinkWriter;
import org.apache.flink.connector.base.sink.writer.BufferedRequestState;
import org.apache.flink.connector.base.sink.writer.ResultHandler;
import org.apache.flink.connector.base.sink.writer.config.AsyncSinkWriterConfiguration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands alerts to a service and takes back those that it did not take. */
@SuppressWarnings("deprecation") // As in AlertSink.
final class AlertWriter extends AsyncSinkWriter<Alert, Alert> {
    private static final Logger LOG = LoggerFactory.getLogger(AlertWriter.class);
    private static final int ATTRIBUTE_BYTES = 1_024;

    private final AlertService service;
    private final long mostBytes;
    private final LongAdder retried = new LongAdder();
    private final LongAdder refused = new LongAdder();

    AlertWriter(
            AsyncSinkWriterConfiguration limits,
            Sink.InitContext context,
            AlertService.Connection connection,
            Collection<BufferedRequestState<Alert>> buffered) {
        super((alert, writing) -> alert, context, limits, buffered);
        this.service = connection.open(this::refused);
        this.mostBytes = limits.getMaxRecordSizeInBytes();
        Tally.show(context.metricGroup(), "retriedAlerts", retried::sum);
        Tally.show(context.metricGroup(), "refusedAlerts", refused::sum);
    }

    /** No alert may end the job, and no other way leads around a service that refuses one; the lake has it in any case. */
    private void refused(Alert alert, String reason) {
        refused.increment();
        LOG.error(
                "Alert {}, revision {}, is not in the {}, which refuses it: {}. It is in the lake's table of alerts.",
                alert.id,
                alert.revision,
                service.name(),
                reason);
    }

    @Override
    public void write(Alert alert, Context context) throws IOException, InterruptedException {
        long bytes = getSizeInBytes(alert);
        if (bytes > mostBytes) {
            refused(alert, bytes + " bytes are too many");
        } else {
            super.write(alert, context);
        }
    }

    @Override
    protected void submitRequestEntries(List<Alert> alerts, ResultHandler<Alert> result) {
        service.send(List.copyOf(alerts)).whenComplete((rejected, failure) -> {
            if (failure != null) {
                result.completeExceptionally(given(Failures.cause(failure)));
            } else if (rejected.isEmpty()) {
                result.complete();
            } else {
                retried.add(rejected.size());
                result.retryForEntries(rejected);
            }
        });
    }

    private IllegalStateException given(Throwable cause) {
        return new IllegalStateException(
                "Cannot send alerts to the " + service.name() + ": " + cause.getMessage(), cause);
    }

    @Override
    protected long getSizeInBytes(Alert alert) {
        return AlertJson.of(alert).getBytes(StandardCharsets.UTF_8).length + ATTRIBUTE_BYTES;
    }

    @Override
    public void close() {
        super.close();
        service.close();
    }
}
