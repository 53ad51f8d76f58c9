package dev.vigia.bench.kernel;

import dev.vigia.transactions.Transaction;
import java.util.concurrent.TimeUnit;

/**
 * The rules of {@link SimpleRules} without a rule book: one class with the limits written into it, over one account's
 * last day as plain numbers. It is the yardstick for the cost of the kernel's generality.
 *
 * <p>It answers which rules hit and nothing else. It has no margins, evidence or alerts, it takes payments in the
 * order of the calls, and a payment that comes twice counts twice.
 */
final class BareLoop {
    static final int VELOCITY = 1;
    static final int AMOUNT = 2;
    static final int CARD_TESTING = 4;
    static final int BAND = 8;
    static final int DRAIN = 16;
    static final int DUPLICATE = 32;

    private static final long MINUTE = TimeUnit.MINUTES.toMillis(1);
    private static final long TEN_MINUTES = TimeUnit.MINUTES.toMillis(10);
    private static final long DAY = TimeUnit.DAYS.toMillis(1);

    /**
     * Time and amount of each payment by turns, in a ring. Payment n lies at 2n modulo the ring's length, which is a
     * power of two.
     */
    private long[] ring = new long[8];
    /** The number of the first payment of the last day. */
    private int ofDay;

    private int ofTenMinutes;
    private int next;
    private long sumOfDay;

    /** Judges and adds the account's next payment, in order of time. */
    int judge(Transaction payment) {
        long time = payment.time;
        long amount = payment.amount;
        // Windows are half-open: a payment that is exactly a day old is out.
        while (ofDay < next && timeOf(ofDay) <= time - DAY) {
            sumOfDay -= amountOf(ofDay++);
        }
        ofTenMinutes = Math.max(ofTenMinutes, ofDay);
        while (ofTenMinutes < next && timeOf(ofTenMinutes) <= time - TEN_MINUTES) {
            ofTenMinutes++;
        }
        // Amounts are minor units. The limits are those of SimpleRules, and + 1 is the payment itself.
        int hits = next - ofTenMinutes + 1 >= 6 ? VELOCITY : 0;
        hits |= next > ofDay && sumOfDay + amount >= 250_000_00 ? AMOUNT : 0;
        hits |= amount >= 10_000_00 && probed() ? CARD_TESTING : 0;
        hits |= inBand(amount) && banded() ? BAND : 0;
        hits |= amount >= 25_000_00 && drains(payment) ? DRAIN : 0;
        hits |= amount >= 25_000_00 && repeats(time, amount) ? DUPLICATE : 0;
        add(time, amount);
        return hits;
    }

    private boolean probed() {
        for (int number = ofTenMinutes; number < next; number++) {
            if (amountOf(number) <= 100_00) {
                return true;
            }
        }
        return false;
    }

    private boolean banded() {
        for (int number = ofDay; number < next; number++) {
            if (inBand(amountOf(number))) {
                return true;
            }
        }
        return false;
    }

    private static boolean inBand(long amount) {
        return amount >= 45_000_00 && amount < 50_000_00;
    }

    private static boolean drains(Transaction payment) {
        // The balance is the one after the payment, so that both together were there before it.
        double held = (double) payment.amount + Math.max(0, payment.balance);
        return payment.hasBalance() && payment.amount / held >= 0.98;
    }

    private boolean repeats(long time, long amount) {
        for (int number = next - 1; number >= ofDay && timeOf(number) > time - MINUTE; number--) {
            if (amountOf(number) == amount) {
                return true;
            }
        }
        return false;
    }

    private void add(long time, long amount) {
        if (2 * (next - ofDay) == ring.length) {
            grow();
        }
        // The mask is a modulo, because the length is a power of two. Arithmetic binds closer than &.
        int place = 2 * next & ring.length - 1;
        ring[place] = time;
        ring[place + 1] = amount;
        sumOfDay += amount;
        next++;
    }

    private void grow() {
        long[] larger = new long[2 * ring.length];
        for (int number = ofDay; number < next; number++) {
            larger[2 * number & larger.length - 1] = timeOf(number);
            larger[(2 * number & larger.length - 1) + 1] = amountOf(number);
        }
        ring = larger;
    }

    private long timeOf(int number) {
        return ring[2 * number & ring.length - 1];
    }

    private long amountOf(int number) {
        return ring[(2 * number & ring.length - 1) + 1];
    }
}
