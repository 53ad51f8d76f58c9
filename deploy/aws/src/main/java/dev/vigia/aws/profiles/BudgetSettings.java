package dev.vigia.aws.profiles;

import java.time.Duration;
import java.util.Optional;

/**
 * The limits of what a deployment may cost.
 *
 * @param usdPerMonth AWS Budgets warns at half, at four fifths and at the whole of it
 * @param runsPerMonth the most runs of the null budget in a calendar month
 * @param schedule an EventBridge expression for these runs, in UTC; empty if an operator starts them by hand
 * @param quarantineLimit the percentage of a run's rows, rejected or in quarantine, above which the run fails
 */
public record BudgetSettings(
        int usdPerMonth, int runsPerMonth, Duration longestRun, Optional<String> schedule, double quarantineLimit) {
    public BudgetSettings {
        Checks.atLeast(1, usdPerMonth, "usd-per-month");
        Checks.atLeast(0, runsPerMonth, "runs-per-month");
        Checks.positive(longestRun, "longest-run");
        Checks.percentage(quarantineLimit, "quarantine-limit");
    }
}
