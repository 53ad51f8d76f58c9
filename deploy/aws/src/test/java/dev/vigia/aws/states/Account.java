package dev.vigia.aws.states;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** An account in which a run takes place: its services, as far as the two machines call them, and what may go wrong. */
final class Account implements Calls {
    static final String RUN = "vigia-null-run";
    static final String KILL_SWITCH = "vigia-kill-switch";

    final Clock clock = new Clock();
    final Stream stream = new Stream(clock);
    final Application application = new Application(clock);
    final Map<String, Integer> runs = new TreeMap<>();
    final List<Map<String, Object>> messages = new ArrayList<>();
    final List<String> made = new ArrayList<>();
    long drainTakes = 100;
    double lambdaUsed = 10;
    /** The number of rows in the file. */
    int rows = 1000;
    /** The number of rows that the replay rejects. */
    int rejected;
    /** The share of the received rows that is in quarantine; NaN if no metrics are there. */
    double quarantined;

    int transitions;
    Duration replayTakes = Duration.ofMinutes(4);
    private final Definitions definitions;
    private final Faults faults = new Faults(clock);
    private Instant armed;
    private Instant drained = Instant.MAX;

    Account(Definitions definitions) {
        this.definitions = definitions;
    }

    void fail(String machine, String state, Fault fault) {
        faults.add(machine, state, fault);
    }

    void allIsWell() {
        faults.clear();
    }

    Execution run() {
        return start(RUN, Map.of());
    }

    Execution start(String machine, Map<String, Object> input) {
        try {
            Execution execution = new Walk(machine, definitions.machine(machine), this).run(input);
            transitions += execution.path().size();
            return execution;
        } catch (ExecutionEnded ended) {
            return new Execution("ABORTED", "", "", List.of());
        }
    }

    /** Waits until the kill switch goes off, if it is armed. */
    Execution killSwitch() {
        clock.sleepUntil(armed);
        armed = null;
        return start(KILL_SWITCH, Map.of("by", "schedule"));
    }

    boolean isArmed() {
        return armed != null;
    }

    Instant armedFor() {
        return armed;
    }

    @Override
    public Clock clock() {
        return clock;
    }

    @Override
    public Object answer(String machine, String state, String call, Map<String, Object> arguments, long timeout) {
        return faults.serve(machine, state, timeout, () -> {
            if (!call.startsWith("states:")) {
                Requests.check(call, arguments);
            }
            return serve(call, arguments);
        });
    }

    private Object serve(String call, Map<String, Object> arguments) {
        switch (call) {
            case "aws-sdk:freetier:getFreeTierUsage":
                return Map.of(
                        "FreeTierUsages",
                        List.of(
                                usage("AWS Lambda", lambdaUsed, 400_000),
                                usage("Amazon DynamoDB", 1, 25),
                                usage("AmazonCloudWatch", 3, 10)));
            case "aws-sdk:scheduler:createSchedule":
                return arm((String) arguments.get("ScheduleExpression"));
            case "aws-sdk:scheduler:deleteSchedule":
                return disarm();
            case "aws-sdk:dynamodb:updateItem":
                return count(arguments);
            case "aws-sdk:kinesis:createStream":
                made.add("stream");
                stream.create();
                return Map.of();
            case "aws-sdk:kinesis:startStreamEncryption":
                stream.encrypt();
                return Map.of();
            case "aws-sdk:kinesis:describeStreamSummary":
                return stream.describe();
            case "aws-sdk:kinesis:deleteStream":
                stream.delete();
                return Map.of();
            case "aws-sdk:kinesisanalyticsv2:startApplication":
                made.add("application");
                application.start();
                return Map.of();
            case "aws-sdk:kinesisanalyticsv2:describeApplication":
                return application.describe();
            case "aws-sdk:kinesisanalyticsv2:stopApplication":
                application.stop((Boolean) arguments.get("Force"));
                return Map.of();
            case "lambda:invoke":
                return replay();
            case "aws-sdk:cloudwatch:getMetricStatistics":
                return metric(arguments);
            case "states:startExecution.sync:2":
                return nested(arguments);
            case "sns:publish":
                messages.add(arguments);
                return Map.of("MessageId", "1");
            default:
                throw new AssertionError("Nobody answers to " + call + ".");
        }
    }

    private static Map<String, Object> usage(String service, double used, double limit) {
        return Map.of("Service", service, "FreeTierType", "Always Free", "ActualUsageAmount", used, "Limit", limit);
    }

    private Object arm(String expression) {
        if (armed != null) {
            throw new ServiceError("Scheduler.ConflictException", "It is there.");
        }
        armed = LocalDateTime.parse(expression.substring("at(".length(), expression.length() - 1))
                .toInstant(ZoneOffset.UTC);
        return Map.of("ScheduleArn", "arn");
    }

    private Object disarm() {
        if (armed == null) {
            throw new ServiceError("Scheduler.ResourceNotFoundException", "It is not there.");
        }
        armed = null;
        return Map.of();
    }

    private Object count(Map<String, Object> arguments) {
        String month = member(arguments, "Key", "month", "S");
        int most = Integer.parseInt(member(arguments, "ExpressionAttributeValues", ":most", "N"));
        if (runs.getOrDefault(month, 0) >= most) {
            throw new ServiceError("DynamoDb.ConditionalCheckFailedException", "The condition does not hold.");
        }
        runs.merge(month, 1, Integer::sum);
        return Map.of();
    }

    private Object replay() {
        if (!stream.status().equals("ACTIVE") || !application.status().equals("RUNNING")) {
            throw new AssertionError("Nobody reads what is replayed.");
        }
        clock.sleep(replayTakes.toSeconds());
        drained = clock.now().plusSeconds(drainTakes);
        return Map.of(
                "StatusCode",
                200,
                "Payload",
                Map.of("rowsRead", rows, "rowsRejected", rejected, "sent", rows - rejected));
    }

    private Object metric(Map<String, Object> arguments) {
        String name = (String) arguments.get("MetricName");
        if (name.equals("GetRecords.IteratorAgeMilliseconds")) {
            return lag(arguments);
        }
        // Two subtasks, each with half of them.
        double mean = (rows - rejected) / 2.0 * (name.equals("quarantined") ? quarantined : 1);
        return Map.of(
                "Label",
                name,
                "Datapoints",
                Double.isNaN(quarantined) ? List.of() : List.of(Map.of("Average", mean / 2), Map.of("Average", mean)));
    }

    private Object lag(Map<String, Object> arguments) {
        List<Map<String, Object>> points = new ArrayList<>();
        Instant end = Instant.parse((String) arguments.get("EndTime"));
        Instant minute = Instant.parse((String) arguments.get("StartTime"));
        for (; minute.plusSeconds(60).isBefore(end); minute = minute.plusSeconds(60)) {
            points.add(Map.of("Timestamp", minute.toString(), "Maximum", minute.isBefore(drained) ? 5_000.0 : 0.0));
        }
        return Map.of("Label", arguments.get("MetricName"), "Datapoints", points);
    }

    @SuppressWarnings("unchecked")
    private Object nested(Map<String, Object> arguments) {
        String machine = ((String) arguments.get("StateMachineArn")).replaceFirst(".*:", "");
        Execution execution = start(machine, (Map<String, Object>) arguments.get("Input"));
        if (!execution.succeeded()) {
            throw new ServiceError("States.TaskFailed", execution.error() + ": " + execution.cause());
        }
        return Map.of("Status", execution.status());
    }

    private static String member(Map<String, Object> arguments, String... path) {
        Object at = arguments;
        for (String name : path) {
            at = ((Map<?, ?>) at).get(name);
        }
        return (String) at;
    }
}
