package dev.vigia.aws.states;

import java.time.Instant;
import java.util.Map;

/** The stream of transactions, as Kinesis answers for it. */
final class Stream {
    static final String IN_USE = "Kinesis.ResourceInUseException";

    long createTakes = 20;
    private final Clock clock;
    private String status = "GONE";
    private String next = "GONE";
    private String encryption = "NONE";
    private Instant changes = Instant.EPOCH;

    Stream(Clock clock) {
        this.clock = clock;
    }

    String status() {
        if (!clock.now().isBefore(changes)) {
            status = next;
        }
        return status;
    }

    void create() {
        if (!status().equals("GONE")) {
            throw new ServiceError(IN_USE, "It is there.");
        }
        encryption = "NONE";
        become("CREATING", "ACTIVE", createTakes);
    }

    void encrypt() {
        need("ACTIVE");
        encryption = "KMS";
        become("UPDATING", "ACTIVE", 15);
    }

    void delete() {
        if (status().equals("GONE")) {
            throw notFound();
        }
        need("ACTIVE");
        become("DELETING", "GONE", 25);
    }

    Map<String, Object> describe() {
        if (status().equals("GONE")) {
            throw notFound();
        }
        return Map.of("StreamDescriptionSummary", Map.of("StreamStatus", status(), "EncryptionType", encryption));
    }

    private void need(String needed) {
        if (!status().equals(needed)) {
            throw new ServiceError(IN_USE, "It is " + status() + ".");
        }
    }

    private void become(String now, String later, long seconds) {
        status = now;
        next = later;
        changes = clock.now().plusSeconds(seconds);
    }

    private static ServiceError notFound() {
        return new ServiceError("Kinesis.ResourceNotFoundException", "It is not there.");
    }
}
