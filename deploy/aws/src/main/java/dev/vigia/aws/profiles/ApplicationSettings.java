package dev.vigia.aws.profiles;

import java.time.Duration;

/**
 * The settings of the Flink application.
 *
 * @param parallelism at the start
 * @param parallelismPerKpu how many subtasks share one processing unit (KPU: 1 vCPU, 4 GB), 1 to 8
 * @param autoscaling whether the service changes the parallelism by itself
 * @param checkpoints the interval between checkpoints; the job's files become visible with each
 * @param disorder how far back in event time a transaction may arrive after a later one
 */
public record ApplicationSettings(
        int parallelism,
        int parallelismPerKpu,
        boolean autoscaling,
        Duration checkpoints,
        Duration disorder,
        Duration keepAlerts) {
    static final int MOST_PER_KPU = 8;

    public ApplicationSettings {
        Checks.atLeast(1, parallelism, "parallelism");
        Checks.require(
                parallelismPerKpu >= 1 && parallelismPerKpu <= MOST_PER_KPU,
                "`parallelism-per-kpu` must be between 1 and 8.");
        Checks.positive(checkpoints, "checkpoints");
        Checks.positive(disorder, "disorder");
        Checks.positive(keepAlerts, "keep-alerts");
    }

    /** Returns the units that are billed while the application runs. The service bills one more for itself. */
    public int kpus() {
        return (parallelism + parallelismPerKpu - 1) / parallelismPerKpu;
    }
}
