package dev.vigia.fraud.alerts;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Cuts the hits of an alert so that its JSON has at most {@value #MOST_BYTES} bytes, which topics and tables accept.
 *
 * <p>Fields and ids are bounded where they are read, so the rest of an alert always fits. If all hits together are too
 * large, each gets an equal share: its sentences are shortened, and its oldest evidence is dropped.
 */
final class AlertSize {
    /** SNS accepts 256 KiB, attributes included. */
    static final int MOST_BYTES = 240_000;

    /** JSON bytes for the trigger, whose texts have at most 1,024 characters of six bytes each, and for all other fields. */
    private static final int FRAME_BYTES = 20_000;

    private AlertSize() {}

    static List<Cause> fitting(List<Cause> causes) {
        int most = MOST_BYTES - FRAME_BYTES;
        if (causes.stream().mapToLong(Cause::mostBytes).sum() <= most) {
            return List.copyOf(causes);
        }
        return causes.stream()
                // A typology has at most 100 rules, so each hit gets 2,200 bytes or more. One of an earlier book that
                // was
                // accepted with more rules is cut as far as a hit can be.
                .map(cause -> cause.within(most / causes.size()))
                .collect(Collectors.toUnmodifiableList());
    }
}
