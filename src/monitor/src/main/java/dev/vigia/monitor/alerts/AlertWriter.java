package dev.vigia.monitor.alerts;

import dev.vigia.fraud.alerts.Alert;
import dev.vigia.fraud.alerts.AlertJson;
import dev.vigia.monitor.operators.Tally;
import dev.vigia.monitor.settings.MetricNames;
import dev.vigia.transactions.arrivals.Origin;
import dev.vigia.transactions.arrivals.Quarantined;
import dev.vigia.transactions.encoding.ShortText;
import dev.vigia.transactions.rows.Fault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;
import org.apache.flink.api.connector.sink2.CommittingSinkWriter;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.connector.base.sink.writer.AsyncSinkWriter;
import org.apache.flink.connector.base.sink.writer.BufferedRequestState;
import org.apache.flink.connector.base.sink.writer.ResultHandler;
import org.apache.flink.connector.base.sink.writer.config.AsyncSinkWriterConfiguration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends alerts to a service, retries those that it did not take, and puts aside those that it refuses. */
@SuppressWarnings("deprecation") // As in AlertSink.
final class AlertWriter extends AsyncSinkWriter<Alert, Alert> implements CommittingSinkWriter<Alert, Quarantined> {
    private static final Logger LOG = LoggerFactory.getLogger(AlertWriter.class);
    // An allowance for a message's attributes, which count as part of it.
    private static final int ATTRIBUTE_BYTES = 1_024;
    /** In characters: a service's message may repeat what it was sent. */
    private static final int LONGEST_REASON = 500;

    private final AlertService service;
    private final long mostBytes;
    private final LongAdder retried = new LongAdder();
    private final LongAdder refused = new LongAdder();
    /** Refused alerts since the last checkpoint; the service's thread adds them. */
    private final Queue<Quarantined> aside = new ConcurrentLinkedQueue<>();

    AlertWriter(
            AsyncSinkWriterConfiguration limits,
            Sink.InitContext context,
            AlertService.Connection connection,
            Collection<BufferedRequestState<Alert>> buffered) {
        super((alert, writing) -> alert, context, limits, buffered);
        this.service = connection.open(this::refused);
        this.mostBytes = limits.getMaxRecordSizeInBytes();
        Tally.show(context.metricGroup(), "retriedAlerts", retried::sum);
        Tally.show(context.metricGroup(), MetricNames.REFUSED_ALERTS, refused::sum);
    }

    /** Puts a refused alert aside for quarantine: no alert may end the job. */
    private void refused(Alert alert, String reason) {
        refused.increment();
        LOG.error(
                "Alert {}, revision {}, is not in the {}, which refuses it: {}. It is in quarantine and in the lake's table of"
                        + " alerts.",
                alert.id,
                alert.revision,
                service.name(),
                reason);
        aside.add(new Quarantined(
                AlertJson.of(alert).getBytes(StandardCharsets.UTF_8),
                new Origin(service.name(), alert.id + " revision " + alert.revision, alert.detectedAt),
                new Fault(service.refusal(), ShortText.of(String.valueOf(reason), LONGEST_REASON))));
    }

    /**
     * Returns the alerts that were refused. Flink calls it before each checkpoint, when no request is under way: a
     * checkpoint has either an alert or its refusal.
     */
    @Override
    public Collection<Quarantined> prepareCommit() {
        List<Quarantined> ready = new ArrayList<>();
        for (Quarantined next = aside.poll(); next != null; next = aside.poll()) {
            ready.add(next);
        }
        return ready;
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
        // Completed by the client's thread; the handler hands over to the task's own.
        service.send(List.copyOf(alerts)).whenComplete((rejected, failure) -> {
            if (failure != null) {
                result.completeExceptionally(failure(Failures.cause(failure)));
            } else if (rejected.isEmpty()) {
                result.complete();
            } else {
                retried.add(rejected.size());
                result.retryForEntries(rejected);
            }
        });
    }

    private IllegalStateException failure(Throwable cause) {
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
