package dev.vigia.aws.states;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** An account in which a week's music is made: its services, as far as the machines call them. */
final class WeeklyAccount implements Calls {
    static final String WEEKLY = "vigia-weekly";
    static final String TOPS = "vigia-weekly-tops";
    static final String LANDING = "landing/music/";
    static final String LISTENING = "/User Listening History.csv";

    final Clock clock = new Clock();
    final Faults faults = new Faults(clock);
    final Map<String, Map<String, Object>> raw = new TreeMap<>();
    final List<List<?>> programs = new ArrayList<>();
    final List<Map<String, Object>> messages = new ArrayList<>();
    final List<String> queries = new ArrayList<>();
    /** The states that called, in order. */
    final List<String> callers = new ArrayList<>();

    int downloads;
    int clusters;
    long registrationTakes = 40;
    private final Definitions definitions;
    private Instant published = Instant.MAX;
    private String week;

    WeeklyAccount(Definitions definitions) {
        this.definitions = definitions;
    }

    /** Puts a week's files into the bucket. */
    void lands(String week, String at, int bytes, String tag) {
        raw.put(LANDING + week + LISTENING, Map.of("ContentLength", bytes, "LastModified", at, "ETag", tag));
        raw.put(
                LANDING + week + "/Music Info.csv",
                Map.of("ContentLength", 1000, "LastModified", at, "ETag", "tracks"));
    }

    Execution run(Map<String, Object> input) {
        return new Walk(WEEKLY, definitions.machine(WEEKLY), this).run(input);
    }

    @Override
    public Clock clock() {
        return clock;
    }

    @Override
    public Object answer(String machine, String state, String call, Map<String, Object> arguments, long timeout) {
        callers.add(state);
        return faults.serve(machine, state, timeout, () -> {
            if (!call.startsWith("states:")) {
                Requests.check(call, arguments);
            }
            return serve(call, arguments);
        });
    }

    private Object serve(String call, Map<String, Object> arguments) {
        switch (call) {
            case "lambda:invoke":
                return download((Map<?, ?>) arguments.get("Payload"));
            case "aws-sdk:s3:headObject":
                return look((String) arguments.get("Key"));
            case "aws-sdk:s3:listObjectsV2":
                return list();
            case "aws-sdk:s3:getObject":
                return summary((String) arguments.get("Key"));
            case "states:startExecution.sync:2":
                return tops((Map<?, ?>) arguments.get("Input"));
            case "ecs:runTask.sync":
                Map<?, ?> overrides = (Map<?, ?>) arguments.get("Overrides");
                Map<?, ?> container = (Map<?, ?>) ((List<?>) overrides.get("ContainerOverrides")).get(0);
                return program((List<?>) container.get("Command"));
            case "elasticmapreduce:createCluster.sync":
                clock.sleep(400);
                clusters++;
                return Map.of("ClusterId", "j-1");
            case "elasticmapreduce:addStep.sync":
                Map<?, ?> step = (Map<?, ?>) ((Map<?, ?>) arguments.get("Step")).get("HadoopJarStep");
                return program((List<?>) step.get("Args"));
            case "elasticmapreduce:terminateCluster.sync":
                clusters--;
                return Map.of();
            case "aws-sdk:glue:getPartition":
                return partition((List<?>) arguments.get("PartitionValues"));
            case "athena:startQueryExecution.sync":
                queries.add((String) arguments.get("QueryString"));
                return Map.of(
                        "QueryExecution",
                        Map.of("ResultConfiguration", Map.of("OutputLocation", "s3://results/" + queries.size())));
            case "sns:publish":
                messages.add(arguments);
                return Map.of("MessageId", "1");
            default:
                throw new AssertionError("Nobody answers to " + call + ".");
        }
    }

    private Object download(Map<?, ?> asked) {
        downloads++;
        clock.sleep(300);
        lands(
                asked.get("folder").toString().substring(LANDING.length()),
                clock.now().toString(),
                5000,
                "downloaded");
        return Map.of("StatusCode", 200, "Payload", Map.of("files", List.of()));
    }

    private Object look(String key) {
        if (!raw.containsKey(key)) {
            throw new ServiceError("S3.NoSuchKeyException", "It is not there.");
        }
        return raw.get(key);
    }

    private Object list() {
        List<Map<String, String>> folders = raw.keySet().stream()
                .map(key -> key.substring(0, key.indexOf('/', LANDING.length()) + 1))
                .distinct()
                .map(folder -> Map.of("Prefix", folder))
                .collect(Collectors.toList());
        return Map.of("KeyCount", folders.size(), "CommonPrefixes", folders);
    }

    private Object tops(Map<?, ?> input) {
        Map<String, Object> copy = new TreeMap<>();
        input.forEach((name, value) -> copy.put((String) name, value));
        week = (String) input.get("week");
        Execution execution = new Walk(TOPS, definitions.machine(TOPS), this).run(copy);
        if (!execution.succeeded()) {
            throw new ServiceError("States.TaskFailed", execution.cause());
        }
        return Map.of("Status", execution.status());
    }

    private Object program(List<?> command) {
        programs.add(command);
        clock.sleep(600);
        published = clock.now();
        return Map.of();
    }

    private Object summary(String key) {
        if (!key.equals("music_tops/week=" + week + "/summary.json")) {
            throw new AssertionError("No summary is there: " + key);
        }
        return Map.of(
                "Body",
                "{\"week\":\"" + week
                        + "\",\"basis\":\"week\",\"rowsRead\":900,\"rejected\":3,\"plays\":77,\"tracks\":9}");
    }

    private Object partition(List<?> values) {
        if (!values.equals(List.of(week)) || clock.now().isBefore(published.plusSeconds(registrationTakes))) {
            throw new ServiceError("Glue.EntityNotFoundException", "It is not there.");
        }
        return Map.of("Partition", Map.of("Values", values));
    }
}
