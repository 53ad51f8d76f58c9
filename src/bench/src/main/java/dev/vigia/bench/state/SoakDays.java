package dev.vigia.bench.state;

import dev.vigia.bench.soak.SoakPlan;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * After which days of event time to look at a soak.
 *
 * @param plan has the days with payments; as many follow as it takes until all must be forgotten
 * @param longest that an account may be remembered after a payment
 */
record SoakDays(SoakPlan plan, Duration longest) {
    /** Each look takes seconds. */
    private static final int LEAST_STEP = 10;

    /** In order: some with payments, evenly spaced, the last of them, and those without in the same steps. */
    List<Integer> looks() {
        int step = Math.max(LEAST_STEP, plan.days() / StateBench.LINES);
        List<Integer> looks = new ArrayList<>();
        for (int day = step; day < end(); day += step) {
            looks.add(day);
            if (day < plan.days() && day + step > plan.days()) {
                looks.add(plan.days());
            }
        }
        looks.add(end());
        return looks;
    }

    /** Whether as many accounts are forgotten as come, after so many days. */
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
