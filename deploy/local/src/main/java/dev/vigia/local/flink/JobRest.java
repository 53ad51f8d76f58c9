package dev.vigia.local.flink;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Flink's REST interface, as far as it is needed to watch one job and to stop it. */
final class JobRest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String GROUP = ".kinesisanalytics.";

    /** Before the name of a shard, among the figures: how many of its rows came after event time had passed them. */
    static final String LATE_OF = "late of ";

    private static final String LATE_IN_SHARDS = "lateInShards";
    private static final String SHARDS = ".shards.";

    /** An operator that is being opened shows its metrics one by one; with these, it has shown all. */
    private static final Set<String> ALL = Set.of(
            "received",
            "raw",
            "quarantined",
            "processed",
            "duplicates",
            "conflicts",
            "late",
            "suppressed",
            "updated",
            "alertsInfo",
            "alertsLow",
            "alertsMedium",
            "alertsHigh",
            "alertsCritical",
            "pending",
            "eventTimeLagMillis");

    /** The same, of a job that hears of labels. */
    private static final Set<String> OF_LABELS =
            Set.of("labelsReceived", "labelsQuarantined", "labelsMatched", "labelsUnmatched", "labelsRepeated");

    private static final String JOIN = "join labels";

    private final Map<String, Set<String>> metricsByVertex = new HashMap<>();
    private final HttpClient client = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();
    private final URI address;

    JobRest(URI address) {
        this.address = address;
    }

    /** The running job's id; empty as long as there is none. */
    Optional<String> job() throws IOException, InterruptedException {
        for (JsonNode job : get("/jobs/overview").path("jobs")) {
            if (job.path("state").asText().equals("RUNNING")
                    && job.path("tasks").path("running").asInt() > 0) {
                return Optional.of(job.path("jid").asText());
            }
        }
        return Optional.empty();
    }

    boolean allTasksRun(String job) throws IOException, InterruptedException {
        for (JsonNode vertex : get("/jobs/" + job).path("vertices")) {
            if (!vertex.path("status").asText().equals("RUNNING")) {
                return false;
            }
        }
        return true;
    }

    /**
     * The job's own figures, summed over the subtasks, by their names; empty until every subtask has told all of its own.
     * Listing what there is to ask for costs the job more than the answers do, and is done only until then.
     */
    Map<String, Long> figures(String job) throws IOException, InterruptedException {
        if (metricsByVertex.isEmpty() && !findMetrics(job)) {
            return Map.of();
        }
        Map<String, Long> figures = new HashMap<>();
        for (Map.Entry<String, Set<String>> vertex : metricsByVertex.entrySet()) {
            addSums(vertex.getKey(), vertex.getValue(), figures);
        }
        if (figures.getOrDefault(LATE_IN_SHARDS, 0L) > 0) {
            addShards(figures);
        }
        return figures;
    }

    private boolean findMetrics(String job) throws IOException, InterruptedException {
        Map<String, Set<String>> found = new HashMap<>();
        Set<String> expected = new HashSet<>(ALL);
        for (JsonNode vertex : get("/jobs/" + job).path("vertices")) {
            String address = "/jobs/" + job + "/vertices/" + vertex.path("id").asText();
            Map<String, Integer> subtasks = subtasksByMetric(address);
            if (vertex.path("name").asText().contains(JOIN)) {
                expected.addAll(OF_LABELS);
            }
            int parallelism = vertex.path("parallelism").asInt();
            if (subtasks.values().stream().anyMatch(telling -> telling != parallelism)) {
                return false;
            }
            if (!subtasks.isEmpty()) {
                found.put(address, subtasks.keySet());
            }
        }
        Set<String> names = new HashSet<>();
        found.values().forEach(metrics -> metrics.forEach(metric -> names.add(name(metric))));
        if (names.containsAll(expected)) {
            metricsByVertex.putAll(found);
        }
        return !metricsByVertex.isEmpty();
    }

    /** How many subtasks tell each of our metrics, whose names follow the subtask's number and a point. */
    private Map<String, Integer> subtasksByMetric(String vertex) throws IOException, InterruptedException {
        Map<String, Integer> subtasks = new TreeMap<>();
        for (JsonNode metric : get(vertex + "/metrics")) {
            String id = metric.path("id").asText();
            if (id.contains(GROUP)) {
                subtasks.merge(id.substring(id.indexOf('.') + 1), 1, Integer::sum);
            }
        }
        return subtasks;
    }

    private void addSums(String vertex, Set<String> metrics, Map<String, Long> figures)
            throws IOException, InterruptedException {
        for (JsonNode metric : get(vertex + "/subtasks/metrics?agg=sum&get=" + String.join(",", metrics))) {
            String id = metric.path("id").asText();
            figures.merge(name(id), metric.path("sum").asLong(), Long::sum);
        }
    }

    /** Of each shard, which one subtask tells, and only where there is something to tell. */
    private void addShards(Map<String, Long> figures) throws IOException, InterruptedException {
        for (String vertex : metricsByVertex.keySet()) {
            Set<String> shards = new TreeSet<>();
            for (JsonNode metric : get(vertex + "/metrics")) {
                String id = metric.path("id").asText();
                if (id.contains(SHARDS)) {
                    shards.add(id.substring(id.indexOf('.') + 1));
                }
            }
            if (shards.isEmpty()) {
                continue;
            }
            for (JsonNode metric : get(vertex + "/subtasks/metrics?agg=sum&get=" + String.join(",", shards))) {
                String id = metric.path("id").asText();
                long late = metric.path("sum").asLong();
                if (late > 0) {
                    figures.put(LATE_OF + id.substring(id.indexOf(SHARDS) + SHARDS.length()), late);
                }
            }
        }
    }

    /**
     * Asks the job to take a savepoint and to end.
     *
     * @param request 32 hexadecimal digits that {@link #stop} then asks by; to ask twice with the same ones changes nothing
     */
    void askToStop(String job, String request, String folder) throws IOException, InterruptedException {
        String body = json.createObjectNode()
                .put("targetDirectory", folder)
                .put("drain", false)
                .put("triggerId", request)
                .toString();
        post("/jobs/" + job + "/stop", body);
    }

    /** How a stop is going. */
    Stop stop(String job, String request) throws IOException, InterruptedException {
        JsonNode answer = get("/jobs/" + job + "/savepoints/" + request);
        JsonNode failure = answer.path("operation").path("failure-cause");
        return new Stop(
                answer.path("status").path("id").asText().equals("COMPLETED"),
                failure.isMissingNode() ? null : failure.path("class").asText());
    }

    /**
     * How a stop is going.
     *
     * @param ended whether the savepoint is taken and every task has ended, or the stop has failed
     * @param failure the class of what it failed with; {@code null} if it did not
     */
    record Stop(boolean ended, String failure) {}

    private static String name(String metric) {
        return metric.substring(metric.indexOf(GROUP) + GROUP.length());
    }

    JsonNode post(String path, String body) throws IOException, InterruptedException {
        return read(HttpRequest.newBuilder(address.resolve(path))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        return read(
                HttpRequest.newBuilder(address.resolve(path)).timeout(PATIENCE).build());
    }

    private JsonNode read(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        if (response.statusCode() >= 300) {
            throw new IOException("Flink answers " + response.statusCode() + " to "
                    + request.uri().getPath());
        }
        return json.readTree(response.body());
    }
}
