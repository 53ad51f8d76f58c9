package dev.vigia.aws.profiles;

import java.time.Duration;

/**
 * The settings of the Kinesis streams.
 *
 * @param shards of the stream of transactions; a shard takes 1 MB or 1,000 records per second
 * @param retention from {@link #SHORTEST} to {@link #LONGEST}, the bounds of Kinesis
 */
public record StreamSettings(Lifetime lifetime, int shards, Duration retention) {
    static final Duration SHORTEST = Duration.ofDays(1);
    static final Duration LONGEST = Duration.ofDays(365);

    public StreamSettings {
        Checks.atLeast(1, shards, "shards");
        Checks.require(isAllowed(retention), "`retention` must be between P1D and P365D: Kinesis keeps nothing else.");
    }

    static boolean isAllowed(Duration retention) {
        return retention.compareTo(SHORTEST) >= 0 && retention.compareTo(LONGEST) <= 0;
    }
}
