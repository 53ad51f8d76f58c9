package dev.vigia.replay.stream;

/** One entry of a request. If {@code explicitHashKey} is {@code null}, the partition key decides the shard. */
public record Entry(String partitionKey, String explicitHashKey, byte[] data) {}
