package dev.vigia.replay.stream;

import java.util.List;

/** The entries of one PutRecords request, in order. The answer carries the lane's number. */
public record Request(int lane, List<Entry> entries) {
    public Request {
        entries = List.copyOf(entries);
        if (entries.isEmpty()) {
            throw new IllegalArgumentException("A request needs at least one entry.");
        }
    }
}
