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

/** A client of Flink's REST interface that watches one job and stops it. */
public final class JobRest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private final Map<String, Set<String>> metricsByVertex = new HashMap<>();
    private final HttpClient client = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();
    private final URI address;
    private final JobMetrics metrics;

    JobRest(URI address, JobMetrics metrics) {
        this.address = address;
        this.metrics = metrics;
    }

    /** Returns the running job's id; empty as long as there is none. */
    Optional<String> job() throws IOException, InterruptedException {
        for (JsonNode job : get("/jobs/overview").path("jobs")) {
            // A job is RUNNING before the first of its tasks is.
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
     * Returns the job's figures by name, summed over the subtasks; empty until every subtask has told all of its own. Listing the
     * metrics costs the job more than reading them, and is done only until then.
     */
    Map<String, Long> figures(String job) throws IOException, InterruptedException {
        if (metricsByVertex.isEmpty() && !findMetrics(job)) {
            return Map.of();
        }
        Map<String, Long> figures = new HashMap<>();
        for (Map.Entry<String, Set<String>> vertex : metricsByVertex.entrySet()) {
            addSums(vertex.getKey(), vertex.getValue(), figures);
        }
        if (figures.getOrDefault(metrics.detailed(), 0L) > 0) {
            addDetails(figures);
        }
        return figures;
    }

    private boolean findMetrics(String job) throws IOException, InterruptedException {
        Map<String, Set<String>> found = new HashMap<>();
        for (JsonNode vertex : get("/jobs/" + job).path("vertices")) {
            String address = "/jobs/" + job + "/vertices/" + vertex.path("id").asText();
            Map<String, Integer> subtasks = subtasksByMetric(address);
            int parallelism = vertex.path("parallelism").asInt();
            // A sum that lacks a subtask would be too low.
            if (subtasks.values().stream().anyMatch(telling -> telling != parallelism)) {
                return false;
            }
            if (!subtasks.isEmpty()) {
                found.put(address, subtasks.keySet());
            }
        }
        Set<String> names = new HashSet<>();
        found.values().forEach(figures -> figures.forEach(metric -> names.add(metrics.figure(metric))));
        // An operator that is being opened shows its metrics one by one.
        if (names.containsAll(metrics.expected())) {
            metricsByVertex.putAll(found);
        }
        return !metricsByVertex.isEmpty();
    }

    /** Returns how many subtasks tell each figure. The id of a metric is the subtask's number, a point and the name. */
    private Map<String, Integer> subtasksByMetric(String vertex) throws IOException, InterruptedException {
        Map<String, Integer> subtasks = new TreeMap<>();
        for (JsonNode metric : get(vertex + "/metrics")) {
            String id = metric.path("id").asText();
            if (metrics.has(id) && !metrics.hasDetail(id)) {
                subtasks.merge(id.substring(id.indexOf('.') + 1), 1, Integer::sum);
            }
        }
        return subtasks;
    }

    private void addSums(String vertex, Set<String> names, Map<String, Long> figures)
            throws IOException, InterruptedException {
        for (JsonNode metric : get(vertex + "/subtasks/metrics?agg=sum&get=" + String.join(",", names))) {
            String id = metric.path("id").asText();
            figures.merge(metrics.figure(id), metric.path("sum").asLong(), Long::sum);
        }
    }

    /** Adds the details. Each belongs to one subtask, and exists only if there is something to tell. */
    private void addDetails(Map<String, Long> figures) throws IOException, InterruptedException {
        for (String vertex : metricsByVertex.keySet()) {
            Set<String> names = new TreeSet<>();
            for (JsonNode metric : get(vertex + "/metrics")) {
                String id = metric.path("id").asText();
                if (metrics.hasDetail(id)) {
                    names.add(id.substring(id.indexOf('.') + 1));
                }
            }
            if (!names.isEmpty()) {
                addDetails(vertex, names, figures);
            }
        }
    }

    private void addDetails(String vertex, Set<String> names, Map<String, Long> figures)
            throws IOException, InterruptedException {
        for (JsonNode metric : get(vertex + "/subtasks/metrics?agg=sum&get=" + String.join(",", names))) {
            long value = metric.path("sum").asLong();
            if (value > 0) {
                figures.put(metrics.detail(metric.path("id").asText()), value);
            }
        }
    }

    /**
     * Asks the job to take a savepoint and to end.
     *
     * @param request 32 hexadecimal digits that {@link #stop} then asks by; to ask twice with the same ones changes nothing
     */
    void askToStop(String job, String request, String folder) throws IOException, InterruptedException {
        // Draining would end event time: every timer would fire, and no later start could go on from the savepoint.
        String body = json.createObjectNode()
                .put("targetDirectory", folder)
                .put("drain", false)
                .put("triggerId", request)
                .toString();
        post("/jobs/" + job + "/stop", body);
    }

    /** Returns how a stop is going. */
    Stop stop(String job, String request) throws IOException, InterruptedException {
        JsonNode answer = get("/jobs/" + job + "/savepoints/" + request);
        JsonNode failure = answer.path("operation").path("failure-cause");
        return new Stop(
                answer.path("status").path("id").asText().equals("COMPLETED"),
                failure.isMissingNode() ? null : failure.path("class").asText());
    }

    /**
     * The state of a stop.
     *
     * @param ended whether the savepoint is taken and every task has ended, or the stop has failed
     * @param failure the class of what it failed with; {@code null} if it did not
     */
    record Stop(boolean ended, String failure) {}

    public JsonNode post(String path, String body) throws IOException, InterruptedException {
        return read(HttpRequest.newBuilder(address.resolve(path))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    public JsonNode get(String path) throws IOException, InterruptedException {
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
