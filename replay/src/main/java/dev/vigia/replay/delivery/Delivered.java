package dev.vigia.replay.delivery;

/**
 * What a delivery has done so far.
 *
 * @param rows that the stream has taken, each counted once
 * @param records that the stream has taken, markers included
 * @param bytes in these records
 * @param markers among these records
 * @param throttled entries that the stream took only later, for it was at its limit
 * @param retried requests that had to be sent again, as a whole or in part
 * @param reshards noticed
 */
public record Delivered(
        long rows, long records, long bytes, long markers, long throttled, long retried, long reshards) {}
