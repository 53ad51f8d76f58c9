package dev.vigia.replay.delivery;

/**
 * The counts of a delivery so far.
 *
 * @param rows that the stream has taken, each counted once
 * @param records that the stream has taken, markers included
 * @param bytes in these records
 * @param markers among these records
 * @param throttled entries that the stream took only at a later attempt, because it was at its limit
 * @param retried requests that were sent again, as a whole or in part
 * @param reshards changes of the shards during the delivery
 */
public record Delivered(
        long rows, long records, long bytes, long markers, long throttled, long retried, long reshards) {}
