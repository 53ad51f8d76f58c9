package dev.vigia.monitor;

import dev.vigia.fraud.alerts.Alert;
import dev.vigia.fraud.judging.Judged;
import dev.vigia.fraud.lake.Tables;
import dev.vigia.fraud.transactions.Arrival;
import dev.vigia.fraud.transactions.SourceMapping;
import dev.vigia.monitor.alerts.AlertSink;
import dev.vigia.monitor.alerts.AlertTable;
import dev.vigia.monitor.alerts.Topic;
import dev.vigia.monitor.lake.LakeSink;
import org.apache.flink.api.connector.sink2.Sink;

/** Where the job's results go. */
public final class Outputs {
    final Sink<Arrival> raw;
    final Sink<Arrival> quarantine;
    final Sink<Judged> processed;
    final Sink<Alert> alerts;
    final Sink<Alert> topic;
    final Sink<Alert> table;

    private Outputs(MonitorSettings settings) {
        String mapping = settings.mapping;
        raw = LakeSink.of(() -> Tables.raw(SourceMapping.parse("mapping", mapping)), settings.lake);
        quarantine = LakeSink.of(Tables::quarantine, settings.lake);
        processed = LakeSink.of(() -> Tables.processed(SourceMapping.parse("mapping", mapping)), settings.lake);
        alerts = LakeSink.of(Tables::alerts, settings.lake);
        long linger = settings.linger.toMillis();
        topic = new AlertSink(
                Topic.at(settings.topicArn, settings.region, settings.topicEndpoint.orElse(null)), linger);
        table = new AlertSink(
                AlertTable.at(
                        settings.alertTable,
                        settings.keepAlerts,
                        settings.region,
                        settings.alertTableEndpoint.orElse(null)),
                linger);
    }

    public static Outputs of(MonitorSettings settings) {
        return new Outputs(settings);
    }
}
