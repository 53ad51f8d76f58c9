package dev.vigia.bench.state;

import dev.vigia.bench.soak.SoakPlan;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The days of event time after which a soak is measured.
 *
 * @param plan with the days that have payments; further days follow until all accounts must have expired
 * @param longest time that an account may be kept after a payment
 */
record SoakDays(SoakPlan plan, Duration longest) {
    /** The fewest days between two measurements, because each takes seconds. */
    private static final int LEAST_STEP = 10;

    /**
     * Returns the days in order: evenly spaced ones with payments, the last one with payments, and further ones in
     * the same steps.
     */
    List<Integer> looks() {
        int step = Math.max(LEAST_STEP, plan.days() / StateBench.LINES);
        List<Integer> looks = new ArrayList<>();
        for (int day = step; day < end(); day += step) {
            looks.add(day);
            // The last day with payments lies between two steps.
            if (day < plan.days() && day + step > plan.days()) {
                looks.add(plan.days());
            }
        }
        looks.add(end());
        return looks;
    }

    /** Returns whether as many accounts expire as come, after so many days. */
    boolean isSteady(int days) {
        return days >= SoakPlan.STAY + longestDays() && days <= plan.days() - SoakPlan.STAY;
    }

    private int end() {
        return plan.days() + longestDays() + 1;
    }

    private int longestDays() {
        return (int) longest.toDays() + 1;
    }
}
