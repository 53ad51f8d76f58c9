package dev.vigia.replay.stream;

import dev.vigia.replay.records.HashKey;

/** An open shard and its range of hash keys, both ends included. */
public record Shard(String id, HashKey first, HashKey last) {
    public Shard {
        if (first.compareTo(last) > 0) {
            throw new IllegalArgumentException("Shard " + id + " cannot own " + first + " to " + last + ".");
        }
    }

    public boolean owns(HashKey key) {
        return first.compareTo(key) <= 0 && key.compareTo(last) <= 0;
    }
}
