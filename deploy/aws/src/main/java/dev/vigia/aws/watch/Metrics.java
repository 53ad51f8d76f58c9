package dev.vigia.aws.watch;

import dev.vigia.aws.names.Names;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.MathExpression;
import software.amazon.awscdk.services.cloudwatch.Metric;

/**
 * The figures that are watched, each over five minutes. Names and dimensions of the application's are those of "Metrics and
 * dimensions in Managed Service for Apache Flink"; its own counts come under the same namespace.
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

    /** Alerts that the topic or the table refuses for their content: of each subtask, since it was started. */
    IMetric refusedAlerts() {
        return increase("refused alerts", "refusedAlerts");
    }

    /** Books in force that this version of the job would refuse. */
    IMetric unsoundRules() {
        return flink("rulesUnsound", MAXIMUM);
    }

    /** How old the records are that the job reads, in milliseconds, as the job's source knows it. */
    IMetric lag() {
        return metric(
                FLINK,
                "millisBehindLatest",
                MAXIMUM,
                Map.of("Application", names.monitor(), "Id", names.transactions(), "Flow", "Input"));
    }

    /** The same as the stream knows it. */
    IMetric iteratorAge() {
        return metric(
                "AWS/Kinesis",
                "GetRecords.IteratorAgeMilliseconds",
                MAXIMUM,
                Map.of("StreamName", names.transactions()));
    }

    /** Of a hundred records that came in, how many are in quarantine. Both are counts of each subtask, since ever. */
    IMetric quarantineRate() {
        return MathExpression.Builder.create()
                .label("quarantined, %")
                .expression("IF(DIFF(received) > 0, 100 * DIFF(quarantined) / DIFF(received), 0)")
                .usingMetrics(new TreeMap<>(
                        Map.of("received", flink("received", AVERAGE), "quarantined", flink("quarantined", AVERAGE))))
                .period(PERIOD)
                .build();
    }

    IMetric messagesIn(String queue) {
        return metric("AWS/SQS", "ApproximateNumberOfMessagesVisible", MAXIMUM, Map.of("QueueName", queue));
    }

    IMetric received() {
        return flink("received", MAXIMUM);
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

    /** Of what is counted since the application was started. */
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
