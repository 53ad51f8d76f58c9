package dev.vigia.transactions;

import java.util.concurrent.TimeUnit;

/**
 * The labels of one counterparty, or place, up to a point in time. For each day (UTC) on which labels came it holds how many
 * came, how many of them said fraud, and when the earliest of those frauds had happened. It reaches back {@link #DAYS} days.
 */
public final class Labels {
    private static final long DAY_MILLIS = TimeUnit.DAYS.toMillis(1);
    /** Today and the days before it. */
    public static final int DAYS = 31;

    public static final Labels NONE = new Labels(new Day[0]);

    /** In their order, each with a label or more. */
    final Day[] days;

    Labels(Day[] days) {
        this.days = days;
    }

    /**
     * Returns these labels and one more. The order in which labels are added makes no difference. A label that came
     * {@link #DAYS} days before the newest one, or earlier, adds nothing.
     *
     * @param at when it came: milliseconds since 1970
     * @param happened when the transaction that it is about had happened
     */
    public Labels with(long at, boolean fraud, long happened) {
        int today = day(at);
        int newest = days.length == 0 ? today : Math.max(today, days[days.length - 1].day);
        if (today <= newest - DAYS) {
            return this;
        }
        int from = 0;
        // Days that the newest one pushes out.
        while (from < days.length && days[from].day <= newest - DAYS) {
            from++;
        }
        int place = days.length;
        // From the end, because labels come nearly in the order of their days.
        while (place > from && days[place - 1].day >= today) {
            place--;
        }
        boolean known = place < days.length && days[place].day == today;
        Day before = known ? days[place] : new Day(today, 0, 0, Long.MAX_VALUE);
        return new Labels(replaced(from, place, known ? place + 1 : place, before.with(fraud, happened)));
    }

    /** Returns the days from {@code from} on, of which one stands for those between {@code place} and {@code rest}. */
    private Day[] replaced(int from, int place, int rest, Day day) {
        Day[] replaced = new Day[place - from + 1 + days.length - rest];
        System.arraycopy(days, from, replaced, 0, place - from);
        replaced[place - from] = day;
        System.arraycopy(days, rest, replaced, place - from + 1, days.length - rest);
        return replaced;
    }

    /** Returns when the newest label no longer counts, milliseconds since 1970; {@link Long#MIN_VALUE} if there are none. */
    public long until() {
        // A label counts on its own day and on the DAYS - 1 days after it, in UTC.
        return days.length == 0 ? Long.MIN_VALUE : (days[days.length - 1].day + (long) DAYS) * DAY_MILLIS;
    }

    /** Returns how many came on the day of {@code time} and the days before it, {@code most} days in all. */
    public int count(long time, int most) {
        int count = 0;
        for (Day day : days) {
            count += day.isWithin(time, most) ? day.count : 0;
        }
        return count;
    }

    /** Returns how many of them said fraud. */
    public int frauds(long time, int most) {
        int frauds = 0;
        for (Day day : days) {
            frauds += day.isWithin(time, most) ? day.frauds : 0;
        }
        return frauds;
    }

    /** Returns when the earliest of all these frauds happened; {@link Long#MAX_VALUE} if there is none. */
    public long firstFraud(long time) {
        long first = Long.MAX_VALUE;
        for (Day day : days) {
            first = day.isWithin(time, DAYS) ? Math.min(first, day.firstFraud) : first;
        }
        return first;
    }

    static int day(long time) {
        return (int) Math.floorDiv(time, DAY_MILLIS);
    }

    /** The labels of one day. */
    static final class Day {
        /** Counted from 1 January 1970. */
        final int day;

        final int count;
        final int frauds;
        /** {@link Long#MAX_VALUE} if there is none. */
        final long firstFraud;

        Day(int day, int count, int frauds, long firstFraud) {
            this.day = day;
            this.count = count;
            this.frauds = frauds;
            this.firstFraud = firstFraud;
            if (frauds < 0 || frauds > count || frauds == 0 != (firstFraud == Long.MAX_VALUE)) {
                throw new IllegalArgumentException("Cannot make a day of " + count + " labels and " + frauds
                        + " frauds, the first at " + firstFraud + ".");
            }
        }

        Day with(boolean fraud, long happened) {
            return fraud
                    ? new Day(day, count + 1, frauds + 1, Math.min(firstFraud, happened))
                    : new Day(day, count + 1, frauds, firstFraud);
        }

        boolean isWithin(long time, int most) {
            int today = Labels.day(time);
            return day <= today && day > today - most;
        }
    }
}
