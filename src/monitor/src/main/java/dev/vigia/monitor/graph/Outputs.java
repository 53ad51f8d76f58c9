package dev.vigia.monitor.graph;

import dev.vigia.fraud.alerts.Alert;
import dev.vigia.fraud.judging.Judged;
import dev.vigia.fraud.lake.Tables;
import dev.vigia.monitor.alerts.AlertSink;
import dev.vigia.monitor.alerts.AlertTable;
import dev.vigia.monitor.alerts.Topic;
import dev.vigia.monitor.lake.LakeSink;
import dev.vigia.monitor.rules.KinesisRules;
import dev.vigia.monitor.settings.MonitorSettings;
import dev.vigia.transactions.arrivals.Quarantined;
import dev.vigia.transactions.arrivals.RawRow;
import dev.vigia.transactions.mappings.SourceMapping;
import java.util.Optional;
import org.apache.flink.api.connector.sink2.Sink;

/** The sinks of the job. */
public final class Outputs {
    final Sink<RawRow> raw;
    final Sink<Quarantined> quarantine;
    final Sink<Judged> processed;
    final Sink<Alert> alerts;
    final Sink<Alert> topic;
    final Sink<Alert> table;
    final Optional<Sink<String>> rulesStatus;

    /** Takes a parameter per sink, so that the compiler finds one that is left out. */
    public Outputs(
            Sink<RawRow> raw,
            Sink<Quarantined> quarantine,
            Sink<Judged> processed,
            Sink<Alert> alerts,
            Sink<Alert> topic,
            Sink<Alert> table,
            Optional<Sink<String>> rulesStatus) {
        this.raw = raw;
        this.quarantine = quarantine;
        this.processed = processed;
        this.alerts = alerts;
        this.topic = topic;
        this.table = table;
        this.rulesStatus = rulesStatus;
    }

    public static Outputs of(MonitorSettings settings) {
        // The text: a parsed mapping cannot be serialized, so each subtask parses its own.
        String mapping = settings.mapping;
        return new Outputs(
                LakeSink.of(() -> Tables.raw(SourceMapping.parse("mapping", mapping)), settings.lake),
                LakeSink.of(Tables::quarantine, settings.lake),
                LakeSink.of(() -> Tables.processed(SourceMapping.parse("mapping", mapping)), settings.lake),
                LakeSink.of(Tables::alerts, settings.lake),
                new AlertSink(
                        Topic.at(settings.topicArn, settings.region, settings.topicEndpoint.orElse(null)),
                        settings.linger.toMillis()),
                new AlertSink(
                        AlertTable.at(
                                settings.alertTable,
                                settings.keepAlerts,
                                settings.region,
                                settings.alertTableEndpoint.orElse(null)),
                        settings.linger.toMillis()),
                KinesisRules.answers(settings));
    }
}
