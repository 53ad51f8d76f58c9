package dev.vigia.aws.watch;

import dev.vigia.aws.names.Names;
import dev.vigia.monitor.settings.MetricNames;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.MathExpression;
import software.amazon.awscdk.services.cloudwatch.Metric;

/**
 * The metrics that are watched, each over five minutes. The application's names and dimensions are those of "Metrics and dimensions in
 * Managed Service for Apache Flink" in the manual; the job's own counts are in the same namespace.
 */
final class Metrics {
    static final Duration PERIOD = Duration.minutes(5);

    private static final String FLINK = "AWS/KinesisAnalytics";
    private static final String MAXIMUM = "Maximum";
    private static final String AVERAGE = "Average";
    private static final String SUM = "Sum";

    private final Names names;

    Metrics(Names names) {
        this.names = names;
    }

    IMetric uptime() {
        return flink("uptime", MAXIMUM);
    }

    IMetric downtime() {
        return flink("downtime", MAXIMUM);
    }

    IMetric failedCheckpoints() {
        return increase("failed checkpoints", "numberOfFailedCheckpoints");
    }

    /** Returns the number of alerts that the topic or the table refused in the period, for their content. */
    IMetric refusedAlerts() {
        return increase("refused alerts", MetricNames.REFUSED_ALERTS);
    }

    /** Returns the number of rule books in force that this version of the job would refuse. */
    IMetric unsoundRules() {
        return flink(MetricNames.RULES_UNSOUND, MAXIMUM);
    }

    /** Returns the age of the records that the job reads, in milliseconds, measured by the job's source. */
    IMetric lag() {
        return metric(
                FLINK,
                "millisBehindLatest",
                MAXIMUM,
                Map.of("Application", names.monitor(), "Id", names.transactions(), "Flow", "Input"));
    }

    /** Returns the age of the records that the job reads, in milliseconds, measured by the stream. */
    IMetric iteratorAge() {
        return metric(
                "AWS/Kinesis",
                "GetRecords.IteratorAgeMilliseconds",
                MAXIMUM,
                Map.of("StreamName", names.transactions()));
    }

    /**
     * Returns the percentage of received records that went to quarantine. Both counts are per subtask and never reset, so the
     * averages have the ratio of the sums.
     */
    IMetric quarantineRate() {
        return MathExpression.Builder.create()
                .label("quarantined, %")
                // Counts only grow, so their differences tell what came within the period.
                .expression("IF(DIFF(received) > 0, 100 * DIFF(quarantined) / DIFF(received), 0)")
                // The state machine of a run names both counts as well, and no compiler sees that they are the same.
                .usingMetrics(new TreeMap<>(Map.of(
                        "received",
                        flink(MetricNames.RECEIVED, AVERAGE),
                        "quarantined",
                        flink(MetricNames.QUARANTINED, AVERAGE))))
                .period(PERIOD)
                .build();
    }

    IMetric messagesIn(String queue) {
        return metric("AWS/SQS", "ApproximateNumberOfMessagesVisible", MAXIMUM, Map.of("QueueName", queue));
    }

    IMetric received() {
        return flink(MetricNames.RECEIVED, MAXIMUM);
    }

    IMetric checkpointMillis() {
        return flink("lastCheckpointDuration", MAXIMUM);
    }

    IMetric checkpointBytes() {
        return flink("lastCheckpointSize", MAXIMUM);
    }

    IMetric units() {
        return flink("KPUs", MAXIMUM);
    }

    IMetric cpu() {
        return flink("cpuUtilization", MAXIMUM);
    }

    IMetric heap() {
        return flink("heapMemoryUtilization", MAXIMUM);
    }

    IMetric published() {
        return metric("AWS/SNS", "NumberOfMessagesPublished", SUM, Map.of("TopicName", names.alerts()));
    }

    IMetric undelivered() {
        return metric("AWS/SNS", "NumberOfNotificationsFailed", SUM, Map.of("TopicName", names.alerts()));
    }

    /** Returns the increase of a count that starts at zero with the application. */
    private IMetric increase(String label, String name) {
        return MathExpression.Builder.create()
                .label(label)
                .expression("DIFF(count)")
                .usingMetrics(Map.of("count", flink(name, MAXIMUM)))
                .period(PERIOD)
                .build();
    }

    private IMetric flink(String name, String statistic) {
        return metric(FLINK, name, statistic, Map.of("Application", names.monitor()));
    }

    private static IMetric metric(String namespace, String name, String statistic, Map<String, String> dimensions) {
        return Metric.Builder.create()
                .namespace(namespace)
                .metricName(name)
                .statistic(statistic)
                .period(PERIOD)
                .dimensionsMap(dimensions)
                .build();
    }
}
