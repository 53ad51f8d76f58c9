package dev.vigia.replay.delivery;

import dev.vigia.replay.records.AccountKeys;
import dev.vigia.replay.records.AggregatedRecord;
import java.time.Duration;

/**
 * The settings of a delivery.
 *
 * @param aggregated whether many rows share one Kinesis record
 * @param aggregateBytes the largest size of an aggregated record, unless one row alone is larger
 * @param linger how long a row waits for others to share a record with
 * @param heartbeat how long a shard may be without a record before it gets a marker
 * @param patience how long nothing at all may succeed before the delivery fails; throttling does not count
 * @param seed of the jitter in the delays between attempts
 */
public record DeliverySettings(
        boolean aggregated, int aggregateBytes, Duration linger, Duration heartbeat, Duration patience, long seed) {
    private static final int LARGEST_AGGREGATE = 900_000;

    public DeliverySettings {
        if (aggregateBytes < 1 || aggregateBytes > LARGEST_AGGREGATE) {
            throw new IllegalArgumentException("An aggregate of " + aggregateBytes + " bytes cannot be sent. Give 1 to "
                    + LARGEST_AGGREGATE + ".");
        }
        if (linger.isNegative() || heartbeat.isNegative() || heartbeat.isZero() || patience.isNegative()) {
            throw new IllegalArgumentException("The delivery's linger is " + linger + ", heartbeat " + heartbeat
                    + ", patience " + patience + ". Give none below zero, and a heartbeat above it.");
        }
    }

    public static DeliverySettings usual() {
        return new DeliverySettings(
                true, 100 * 1024, Duration.ofMillis(100), Duration.ofSeconds(5), Duration.ofMinutes(5), 1);
    }

    public DeliverySettings withAggregated(boolean aggregate) {
        return new DeliverySettings(aggregate, aggregateBytes, linger, heartbeat, patience, seed);
    }

    public DeliverySettings withAggregateBytes(int bytes) {
        return new DeliverySettings(aggregated, bytes, linger, heartbeat, patience, seed);
    }

    public DeliverySettings withHeartbeat(Duration silence) {
        return new DeliverySettings(aggregated, aggregateBytes, linger, silence, patience, seed);
    }

    public DeliverySettings withPatience(Duration limit) {
        return new DeliverySettings(aggregated, aggregateBytes, linger, heartbeat, limit, seed);
    }

    /** Returns how many Kinesis records the rows become if enough of them come at a time. */
    public long recordsFor(long rows, long bytes) {
        long formatted = bytes + rows * (AccountKeys.LENGTH + AggregatedRecord.OVERHEAD_A_RECORD);
        return aggregated ? (formatted + aggregateBytes - 1) / aggregateBytes : rows;
    }

    Packing packing(Promise promise) {
        return aggregated ? new Packing.Aggregated(aggregateBytes, promise) : new Packing.Plain(promise);
    }
}
