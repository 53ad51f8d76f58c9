package dev.vigia.bench.soak;

import dev.vigia.evaluation.generate.Draws;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * The payments of accounts that come, pay on some of {@link #STAY} days, and stay away.
 *
 * @param accounts that come evenly over all days but the last {@link #STAY}
 * @param days of event time that have payments, counted from 0
 * @param seed of the draws
 */
public record SoakPlan(int accounts, int days, long seed) implements Serializable {
    /** The most days from an account's first payment to its last, both included. */
    public static final int STAY = 10;
    /** The begin of the first day, in milliseconds since 1970, UTC. */
    public static final long START_MILLIS = 17_000 * 86_400_000L;

    public static final long DAY_MILLIS = 86_400_000L;

    private static final double CHANCE = 0.3;
    private static final String[] PLACES = {"MUMBAI", "NEW DELHI", "BANGALORE", "NAVI MUMBAI", "CHENNAI"};

    /** Returns the number of accounts that have come by the end of a day. */
    public int seen(int day) {
        return firstOn(day + 1);
    }

    /**
     * Returns all payments of a day by account, at most one per account; none before the first day or after the last.
     */
    public List<Payment> payments(int day) {
        List<Payment> payments = new ArrayList<>();
        if (day < 0 || day >= days) {
            return payments;
        }
        // Accounts that have come within the stay. On its first day an account pays for certain.
        for (int account = firstOn(day - STAY + 1); account < firstOn(day + 1); account++) {
            Draws draws = Draws.of(seed, account, day);
            if (account >= firstOn(day) || draws.uniform() < CHANCE) {
                payments.add(payment(account, day, draws));
            }
        }
        return payments;
    }

    private Payment payment(int account, int day, Draws draws) {
        return new Payment(
                account,
                // Unique, because an account pays at most once a day.
                "T" + ((long) accounts * day + account),
                START_MILLIS + day * DAY_MILLIS + (long) (draws.uniform() * DAY_MILLIS),
                // 100.00 to 2,008.55, uniform on a logarithmic scale. StrictMath gives the same on every machine.
                (long) (100_00 * StrictMath.exp(3 * draws.uniform())),
                PLACES[draws.below(PLACES.length)]);
    }

    /** The number of the first account that comes on a day or later. */
    private int firstOn(int day) {
        return (int) (accounts * (long) Math.min(Math.max(day, 0), days - STAY) / (days - STAY));
    }

    /**
     * One payment.
     *
     * @param account its number, from 0
     * @param time milliseconds since 1970
     * @param amount minor units
     */
    public record Payment(int account, String id, long time, long amount, String place) {
        /** The balance of every account at any time, in minor units. */
        public static final long BALANCE = 10_000_000;
    }
}
