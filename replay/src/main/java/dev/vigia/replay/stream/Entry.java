package dev.vigia.replay.stream;

/** One Kinesis record to be. {@code explicitHashKey} is {@code null} where the partition key decides the shard. */
public record Entry(String partitionKey, String explicitHashKey, byte[] data) {}
