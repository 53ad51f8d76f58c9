package dev.vigia.aws.profiles;

import java.time.Duration;

/**
 * The settings of the buckets.
 *
 * @param backup whether raw and curated are copied to buckets that the job cannot write to
 * @param coldAfter when files move to a storage class that costs less to keep and more to read
 */
public record LakeSettings(boolean backup, Duration coldAfter, Duration keepQueryResults, Duration keepLogs) {
    public LakeSettings {
        Checks.positive(coldAfter, "cold-after");
        Checks.positive(keepQueryResults, "keep-query-results");
        Checks.positive(keepLogs, "keep-logs");
    }
}
