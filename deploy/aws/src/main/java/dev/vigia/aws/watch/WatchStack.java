package dev.vigia.aws.watch;

import dev.vigia.aws.names.Arns;
import dev.vigia.aws.names.Names;
import dev.vigia.aws.profiles.Profile;
import dev.vigia.fraud.lake.Tables;
import java.util.List;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.services.cloudwatch.Alarm;
import software.amazon.awscdk.services.cloudwatch.ComparisonOperator;
import software.amazon.awscdk.services.cloudwatch.Dashboard;
import software.amazon.awscdk.services.cloudwatch.GraphWidget;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.IWidget;
import software.amazon.awscdk.services.cloudwatch.PeriodOverride;
import software.amazon.awscdk.services.cloudwatch.TreatMissingData;
import software.amazon.awscdk.services.cloudwatch.actions.SnsAction;
import software.amazon.awscdk.services.sns.ITopic;
import software.amazon.awscdk.services.sns.Topic;
import software.constructs.Construct;

/**
 * The dashboard and the alarms.
 *
 * <p>An application that was stopped has no metrics, and an alarm without metrics is not raised. So all alarms stay silent after
 * somebody stopped the application on purpose. One alarm of its own tells that the application does not run though it should, and
 * only where the application always runs. Who stops the application there switches that alarm's actions off first.
 */
public final class WatchStack extends Stack {
    private static final double LAG_MILLIS = 300_000;
    private static final double QUARANTINED_PERCENT = 1;
    private static final int WIDTH = 12;

    private final Names names;
    private final Metrics metrics;
    private final SnsAction tell;

    public WatchStack(Construct scope, String id, StackProps props, Profile profile) {
        super(scope, id, props);
        names = profile.names();
        metrics = new Metrics(names);
        ITopic operations = Topic.fromTopicArn(this, "Operations", Arns.topic(names.operations()));
        tell = new SnsAction(operations);
        alarms();
        if (profile.isAlwaysOn()) {
            notRunning();
        }
        dashboard();
    }

    private void alarms() {
        above("Downtime", "The application is down: see its log.", metrics.downtime(), 0, 1);
        above(
                "FailedCheckpoints",
                "Checkpoints fail: what is written stays unseen.",
                metrics.failedCheckpoints(),
                0,
                2);
        above("Lag", "The job is more than five minutes behind.", metrics.lag(), LAG_MILLIS, 3);
        above(
                "IteratorAge",
                "Records wait longer than five minutes in the stream.",
                metrics.iteratorAge(),
                LAG_MILLIS,
                3);
        above(
                "QuarantineRate",
                "More than one record in a hundred cannot be read: see the table " + Tables.QUARANTINE
                        + " for the reasons.",
                metrics.quarantineRate(),
                QUARANTINED_PERCENT,
                2);
        above(
                "RefusedAlerts",
                "The topic or the table refuses an alert: its readers do not have it. See the table "
                        + Tables.QUARANTINE + ".",
                metrics.refusedAlerts(),
                0,
                1);
        above(
                "DeadLetters",
                "A reader of alerts has failed on one five times.",
                metrics.messagesIn(names.deadLetters()),
                0,
                1);
        above(
                "UndeliveredAlerts",
                "An alert did not reach its queue.",
                metrics.messagesIn(names.undeliveredAlerts()),
                0,
                1);
        above("UnsoundRules", "The job judges by a book that it would refuse today.", metrics.unsoundRules(), 0, 1);
    }

    private void above(String id, String text, IMetric metric, double threshold, int periods) {
        Alarm.Builder.create(this, id)
                .alarmName(names.alarm(id))
                .alarmDescription(text)
                .metric(metric)
                .threshold(threshold)
                .comparisonOperator(ComparisonOperator.GREATER_THAN_THRESHOLD)
                // All of these periods, of five minutes each, must be above the threshold.
                .evaluationPeriods(periods)
                .treatMissingData(TreatMissingData.NOT_BREACHING)
                .build()
                .addAlarmAction(tell);
    }

    private void notRunning() {
        Alarm alarm = Alarm.Builder.create(this, "NotRunning")
                .alarmName(names.alarm("NotRunning"))
                .alarmDescription("The application does not run, and nobody has said that it should not.")
                .metric(metrics.uptime())
                .threshold(0)
                .comparisonOperator(ComparisonOperator.LESS_THAN_OR_EQUAL_TO_THRESHOLD)
                .evaluationPeriods(3)
                .treatMissingData(TreatMissingData.BREACHING)
                .build();
        alarm.addAlarmAction(tell);
    }

    private void dashboard() {
        Dashboard.Builder.create(this, "Dashboard")
                .dashboardName(names.dashboard())
                .periodOverride(PeriodOverride.AUTO)
                .widgets(List.of(
                        List.of(
                                graph("Received, since the start", metrics.received()),
                                graph("Behind, ms", metrics.lag(), metrics.iteratorAge())),
                        List.of(
                                graph("Up and down, ms", metrics.uptime(), metrics.downtime()),
                                graph("Quarantined, %", metrics.quarantineRate())),
                        List.of(
                                graph("Last checkpoint, ms", metrics.checkpointMillis(), metrics.failedCheckpoints()),
                                graph("Last checkpoint, bytes", metrics.checkpointBytes())),
                        List.of(
                                graph("Processor and heap, %", metrics.cpu(), metrics.heap()),
                                graph("Processing units", metrics.units())),
                        List.of(
                                graph("Alerts published, not delivered", metrics.published(), metrics.undelivered()),
                                graph(
                                        "Dead letters",
                                        metrics.messagesIn(names.deadLetters()),
                                        metrics.messagesIn(names.undeliveredAlerts())))))
                .build();
    }

    private static IWidget graph(String title, IMetric... shown) {
        return GraphWidget.Builder.create()
                .title(title)
                .width(WIDTH)
                .left(List.of(shown))
                .build();
    }
}
