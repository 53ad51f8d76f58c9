package dev.vigia.aws.profiles;

import java.util.Optional;

/**
 * The settings of the weekly music tops.
 *
 * @param schedule an EventBridge expression, in UTC; empty if an operator starts each week by hand
 * @param download whether the data is fetched from Kaggle
 * @param rejectLimit the percentage of a file's rows above which a week fails
 */
public record WeeklySettings(Engine engine, Optional<String> schedule, boolean download, double rejectLimit) {
    public WeeklySettings {
        Checks.percentage(rejectLimit, "reject-limit");
    }
}
