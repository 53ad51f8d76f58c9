package dev.vigia.evaluation.scenarios.patterns;

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

/** Amounts, minor units, that mean nothing to any pattern of a book. */
final class OrdinaryAmounts {
    private static final long LARGEST_UNIT = 100_000_00;

    private final List<Pattern> patterns;

    OrdinaryAmounts(List<Pattern> patterns) {
        this.patterns = patterns;
    }

    /** One that an account may pay up to {@code payments} times. */
    long any(int payments, Draws draws) {
        long least = least();
        long most = most(payments);
        return least >= most ? least : Surroundings.between(least, most, draws);
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

    /** One that an account may pay once, of those that begin with a digit, 1 to 9, the largest if any do. */
    long beginning(int digit, Draws draws) {
        long least = least();
        long most = most(1);
        for (long unit = LARGEST_UNIT; unit > 0; unit /= 10) {
            long from = Math.max(least, digit * unit);
            long to = Math.min(most, (digit + 1) * unit - 1);
            if (from <= to) {
                return Surroundings.between(from, to, draws);
            }
        }
        return digit * least;
    }

    private static long smallest(Pattern pattern) {
        return pattern instanceof CardTesting ? ((CardTesting) pattern).small : 0;
    }

    private static long largest(Pattern pattern, int payments) {
        if (pattern instanceof VelocityAmount amount) {
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

    /** The least amount of a single payment that the pattern looks at; very much if it looks at all. */
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
