package dev.vigia.transactions.rows;

import java.util.concurrent.TimeUnit;

/** Limits of the values in a record: a value beyond them is a mistake of its source. */
public final class Limits {
    /** The longest text of a field, in UTF-16 characters. */
    public static final int LONGEST_TEXT = 1_024;

    private static final long DAY_MILLIS = TimeUnit.DAYS.toMillis(1);
    /** 1 January 1900. Arithmetic on times that are much older would overflow. */
    private static final long EARLIEST_MILLIS = -25_567L * DAY_MILLIS;

    private Limits() {}

    /**
     * Refuses an event time of more than a day after the arrival. Event time that runs ahead of the clock would make
     * everything after it late.
     *
     * @param millis event time, milliseconds since 1970
     * @param arrivedAt when the stream took the record, milliseconds since 1970
     * @throws Unreadable with {@link ReasonCode#FUTURE_TIME}
     */
    public static void refuseFuture(long millis, long arrivedAt) throws Unreadable {
        if (millis > arrivedAt + DAY_MILLIS) {
            throw new Unreadable(ReasonCode.FUTURE_TIME, "dated more than a day after it arrived");
        }
    }

    /**
     * Refuses an event time before 1900.
     *
     * @param millis event time, milliseconds since 1970
     * @throws Unreadable with {@link ReasonCode#BAD_DATE}
     */
    public static void refuseAncient(long millis) throws Unreadable {
        if (millis < EARLIEST_MILLIS) {
            throw new Unreadable(ReasonCode.BAD_DATE, "dated before 1900");
        }
    }
}
