package dev.vigia.evaluation.scenarios.plans;

import dev.vigia.evaluation.generate.Draws;
import dev.vigia.fraud.patterns.Pattern;
import dev.vigia.fraud.patterns.habits.BalanceDrain;
import dev.vigia.fraud.patterns.habits.DormantAccount;
import dev.vigia.fraud.patterns.habits.MultipleOfUsual;
import dev.vigia.fraud.patterns.habits.OwnProfile;
import dev.vigia.fraud.patterns.habits.UnusualHour;
import dev.vigia.fraud.patterns.structuring.BandStructuring;
import dev.vigia.fraud.patterns.structuring.DayStructuring;
import dev.vigia.fraud.patterns.structuring.MonthStructuring;
import dev.vigia.fraud.patterns.structuring.ReportingThreshold;
import dev.vigia.fraud.patterns.structuring.RoundAmount;
import dev.vigia.fraud.patterns.velocity.CardTesting;
import dev.vigia.fraud.patterns.velocity.DuplicatePayment;
import dev.vigia.fraud.patterns.velocity.VelocityAmount;
import java.util.List;

/** Amounts, in minor units, that no pattern of a book looks at. */
public final class OrdinaryAmounts {
    private static final long LARGEST_UNIT = 100_000_00;

    private final List<Pattern> patterns;

    OrdinaryAmounts(List<Pattern> patterns) {
        this.patterns = patterns;
    }

    /** Returns an amount that an account may pay up to {@code payments} times. */
    public long any(int payments, Draws draws) {
        long least = least();
        long most = most(payments);
        // A book may leave no room. The rehearsal then disputes the episode.
        return least >= most ? least : draws.between(least, most);
    }

    private long least() {
        long least = 1_00;
        for (Pattern pattern : patterns) {
            least = Math.max(least, smallest(pattern) + 1);
        }
        return least;
    }

    private long most(int payments) {
        long most = 100_000_00;
        for (Pattern pattern : patterns) {
            most = Math.min(most, largest(pattern, payments));
        }
        return most;
    }

    /** Returns the largest possible ordinary amount with this first digit, 1 to 9, for an account that pays once. */
    public long beginning(int digit, Draws draws) {
        long least = least();
        long most = most(1);
        // Down from the largest power of ten, until an ordinary amount has this first digit.
        for (long unit = LARGEST_UNIT; unit > 0; unit /= 10) {
            long from = Math.max(least, digit * unit);
            long to = Math.min(most, (digit + 1) * unit - 1);
            if (from <= to) {
                return draws.between(from, to);
            }
        }
        return digit * least;
    }

    /**
     * Returns an amount of at least {@code least} that is in no band of the book, or {@code least} itself if there is
     * no room.
     */
    public long belowBands(long least, Draws draws) {
        long most = 2 * least;
        for (Pattern pattern : patterns) {
            if (pattern instanceof BandStructuring band && band.below > least) {
                most = Math.min(most, band.from - 1);
            }
        }
        return most <= least ? least : draws.between(least, most);
    }

    /** Returns {@code count} amounts that add up to {@code total}, no two alike if there is room. */
    public static long[] split(long total, int count, Draws draws) {
        long[] amounts = new long[count];
        long left = total;
        for (int index = 0; index < count - 1; index++) {
            // Each part is up to 5 % off, and the last one takes the rest, so that the sum is exact.
            amounts[index] = (long) (total * (0.95 + 0.1 * draws.uniform()) / count);
            left -= amounts[index];
        }
        amounts[count - 1] = left;
        return amounts;
    }

    private static long smallest(Pattern pattern) {
        return pattern instanceof CardTesting ? ((CardTesting) pattern).small : 0;
    }

    private static long largest(Pattern pattern, int payments) {
        if (pattern instanceof VelocityAmount amount) {
            // All payments together must stay below the limit.
            return (amount.limit - 1) / payments;
        }
        if (pattern instanceof DayStructuring day) {
            return (day.limit - 1) / payments;
        }
        if (pattern instanceof MonthStructuring month) {
            return (month.limit - 1) / payments;
        }
        return smallestSuspicious(pattern) - 1;
    }

    /** Returns the smallest single payment that the pattern looks at; {@link Long#MAX_VALUE} if it looks at none. */
    private static long smallestSuspicious(Pattern pattern) {
        if (pattern instanceof BandStructuring band) {
            return band.from;
        }
        if (pattern instanceof CardTesting testing) {
            return testing.large;
        }
        if (pattern instanceof BalanceDrain drain) {
            return drain.least;
        }
        if (pattern instanceof UnusualHour hour) {
            return hour.least;
        }
        if (pattern instanceof OwnProfile own) {
            return own.least;
        }
        if (pattern instanceof MultipleOfUsual multiple) {
            return multiple.least;
        }
        if (pattern instanceof DormantAccount dormant) {
            return dormant.least;
        }
        if (pattern instanceof ReportingThreshold reporting) {
            return reporting.least;
        }
        if (pattern instanceof RoundAmount round) {
            return round.least;
        }
        return pattern instanceof DuplicatePayment duplicate && duplicate.least > 0 ? duplicate.least : Long.MAX_VALUE;
    }
}
