package dev.vigia.fraud.alerts;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Keeps an alert within what a topic and a table take, whatever the book and the payments hold: {@value #MOST_BYTES} bytes of
 * JSON. What every alert needs fits in any case, since fields and ids are bounded where they are read. Only where all hits
 * together are too large does each get an equal share, and gives its sentences and oldest evidence for it.
 */
final class AlertSize {
    /** SNS takes 256 KiB with the attributes. */
    static final int MOST_BYTES = 240_000;

    /** For the trigger, whose id, place and region have at most 1,024 characters of six bytes each, and all other fields. */
    private static final int FRAME_BYTES = 20_000;

    private AlertSize() {}

    static List<Cause> fitting(List<Cause> causes) {
        int most = MOST_BYTES - FRAME_BYTES;
        if (causes.stream().mapToLong(Cause::mostBytes).sum() <= most) {
            return List.copyOf(causes);
        }
        return causes.stream()
                .map(cause -> cause.within(most / causes.size()))
                .collect(Collectors.toUnmodifiableList());
    }
}
