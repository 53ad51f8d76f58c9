package dev.vigia.bench.state;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vigia.local.flink.FlinkJob;
import dev.vigia.local.flink.JobRest;
import dev.vigia.monitor.settings.MetricNames;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Measures the state of a running job: the accounts that it remembers, and the bytes that they take. */
final class JobState {
    /** A request that comes later than this after the last fetch gets the old figures, and makes Flink fetch new ones. */
    private static final long RENEWAL_MILLIS = 500;
    /** Flink asks RocksDB every five seconds, and the answer takes half a second. */
    private static final long ROCKSDB_RENEWAL_MILLIS = 5_500;

    private static final long LOOK_MILLIS = 100;

    /** The settings of Flink that the figures need. */
    static final Map<String, String> CONFIGURATION = Map.of(
            "state.backend.rocksdb.metrics.estimate-num-keys",
            "true",
            "state.backend.rocksdb.metrics.total-sst-files-size",
            "true",
            "metrics.fetcher.update-interval",
            Long.toString(RENEWAL_MILLIS));

    private static final String VERTEX = "monitor accounts";
    private static final String OPERATOR = "monitor_accounts.";
    private static final String EVENT_TIME = OPERATOR + "currentOutputWatermark";
    private static final String PROCESSED = OPERATOR + MetricNames.GROUP + "." + MetricNames.PROCESSED;
    /** An account has one timer, set once in some weeks, while its state is written with each payment. So the estimate fits. */
    private static final String TIMERS = OPERATOR + "_timer_state/event_expiries.rocksdb_estimate-num-keys";

    private static final String FILES = ".rocksdb_total-sst-files-size";

    private final JobRest rest;
    private final String address;
    private final Path savepoints;

    /** @param job a running one */
    JobState(FlinkJob job) {
        this.rest = job.rest();
        this.address = "/jobs/" + job.id();
        this.savepoints = job.savepoints();
    }

    /** Returns the lowest watermark of the subtasks that keep accounts, milliseconds since 1970. It may be a second old. */
    long eventTime() throws IOException, InterruptedException {
        return figure(vertex(), List.of(EVENT_TIME), "min");
    }

    /**
     * Returns the figures of a job that is idle. It takes some seconds, so that the figures are newer than the last row. Bytes
     * count once they are in a checkpoint.
     */
    Figures figures() throws IOException, InterruptedException {
        String vertex = vertex();
        Thread.sleep(ROCKSDB_RENEWAL_MILLIS);
        figure(vertex, List.of(TIMERS), "sum");
        Thread.sleep(2 * RENEWAL_MILLIS);
        return new Figures(
                figure(vertex, List.of(PROCESSED), "sum"),
                figure(vertex, List.of(TIMERS), "sum"),
                figure(vertex, files(vertex), "sum"));
    }

    /** Takes a checkpoint, and returns its size in bytes, shared files of earlier ones included. */
    long checkpoint() throws IOException, InterruptedException {
        String request = rest.post(address + "/checkpoints", "{\"checkpointType\":\"CONFIGURED\"}")
                .path("request-id")
                .asText();
        String taken = completed("/checkpoints/" + request).path("checkpointId").asText();
        return rest.get(address + "/checkpoints/details/" + taken)
                .path("state_size")
                .asLong();
    }

    /** Writes every entry of the state once, returns the bytes of all, and deletes the files. */
    long savepoint() throws IOException, InterruptedException {
        // Canonical: each entry once. RocksDB's native format copies its files, with entries that were deleted.
        String body = "{\"cancel-job\":false,\"formatType\":\"CANONICAL\",\"target-directory\":\"" + savepoints.toUri()
                + "\"}";
        String request =
                rest.post(address + "/savepoints", body).path("request-id").asText();
        Path folder = Path.of(
                URI.create(completed("/savepoints/" + request).path("location").asText()));
        try (Stream<Path> files = Files.list(folder)) {
            long bytes = 0;
            for (Path file : files.toList()) {
                bytes += Files.size(file);
                Files.delete(file);
            }
            return bytes;
        }
    }

    private JsonNode completed(String operation) throws IOException, InterruptedException {
        while (true) {
            JsonNode answer = rest.get(address + operation);
            if (answer.path("status").path("id").asText().equals("COMPLETED")) {
                // An operation that has failed is COMPLETED, too.
                if (answer.path("operation").has("failure-cause")) {
                    throw new IOException("the job's state could not be written: "
                            + answer.path("operation")
                                    .path("failure-cause")
                                    .path("class")
                                    .asText());
                }
                return answer.path("operation");
            }
            Thread.sleep(LOOK_MILLIS);
        }
    }

    private String vertex() throws IOException, InterruptedException {
        for (JsonNode vertex : rest.get(address).path("vertices")) {
            if (vertex.path("name").asText().startsWith(VERTEX)) {
                return address + "/vertices/" + vertex.path("id").asText();
            }
        }
        throw new IOException("the job has no operator " + VERTEX);
    }

    /** Returns the metric of each of the operator's states, without the subtask's number. */
    private List<String> files(String vertex) throws IOException, InterruptedException {
        List<String> names = new ArrayList<>();
        for (JsonNode metric : rest.get(vertex + "/metrics")) {
            String id = metric.path("id").asText();
            // All subtasks have the same names; those of the first are enough.
            if (id.startsWith("0." + OPERATOR) && id.endsWith(FILES)) {
                names.add(id.substring(2));
            }
        }
        return names;
    }

    private long figure(String vertex, List<String> metrics, String over) throws IOException, InterruptedException {
        long figure = 0;
        for (JsonNode metric :
                rest.get(vertex + "/subtasks/metrics?agg=" + over + "&get=" + String.join(",", metrics))) {
            figure += metric.path(over).asLong();
        }
        return figure;
    }

    /**
     * Figures of all subtasks together.
     *
     * @param processed transactions
     * @param accounts that are remembered: their timers, as RocksDB estimates them. Too few if timers were moved, as with a
     *     book whose memory is not twice as long as accounts pay
     * @param files bytes of RocksDB's files
     */
    record Figures(long processed, long accounts, long files) {}
}
