package dev.vigia.replay.stream;

import dev.vigia.replay.records.HashKey;

/** An open shard and the range of the ring that it owns, both ends included. */
public record Shard(String id, HashKey first, HashKey last) {
    public boolean owns(HashKey key) {
        return first.compareTo(key) <= 0 && key.compareTo(last) <= 0;
    }
}
