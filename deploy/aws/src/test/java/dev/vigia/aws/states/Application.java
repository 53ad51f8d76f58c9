package dev.vigia.aws.states;

import java.time.Instant;
import java.util.Map;
import java.util.Set;

/** The Flink application, as its service answers for it. */
final class Application {
    private static final Set<String> CAN_BE_FORCED =
            Set.of("STARTING", "UPDATING", "STOPPING", "AUTOSCALING", "RUNNING");

    long startTakes = 90;
    long stopTakes = 60;
    int snapshots;
    private final Clock clock;
    private String status = "READY";
    private String next = "READY";
    private Instant changes = Instant.EPOCH;

    Application(Clock clock) {
        this.clock = clock;
    }

    String status() {
        if (!clock.now().isBefore(changes)) {
            status = next;
        }
        return status;
    }

    void start() {
        if (!status().equals("READY")) {
            throw new ServiceError("KinesisAnalyticsV2.ResourceInUseException", "It is " + status() + ".");
        }
        become("STARTING", "RUNNING", startTakes);
    }

    void stop(boolean force) {
        boolean can = force ? CAN_BE_FORCED.contains(status()) : status().equals("RUNNING");
        if (!can) {
            throw new ServiceError("KinesisAnalyticsV2.InvalidRequestException", "It is " + status() + ".");
        }
        if (force) {
            become("FORCE_STOPPING", "READY", 20);
        } else {
            snapshots++;
            become("STOPPING", "READY", stopTakes);
        }
    }

    Map<String, Object> describe() {
        return Map.of("ApplicationDetail", Map.of("ApplicationStatus", status()));
    }

    private void become(String now, String later, long seconds) {
        status = now;
        next = later;
        changes = clock.now().plusSeconds(seconds);
    }
}
