package dev.vigia.transactions;

import java.io.Serializable;
import java.util.Objects;

/** The part of a transaction that a history keeps: enough to judge the next ones, and to show as evidence. */
public final class Past implements Serializable {
    private static final long serialVersionUID = 1L;

    public final String id;
    /** Event time: milliseconds since 1970, UTC. */
    public final long time;

    public final int offsetSeconds;
    /** Minor units. */
    public final long amount;
    /** As received, or {@code null}. */
    public final String location;

    public final String counterparty;
    /** For example {@code 25-34}, or {@code null}. */
    public final String ageBand;

    public Past(
            String id,
            long time,
            int offsetSeconds,
            long amount,
            String location,
            String counterparty,
            String ageBand) {
        this.id = Objects.requireNonNull(id);
        this.time = time;
        this.offsetSeconds = offsetSeconds;
        this.amount = amount;
        this.location = location;
        this.counterparty = counterparty;
        this.ageBand = ageBand;
        if (amount < 0) {
            throw new IllegalArgumentException(
                    "Cannot keep a payment of " + amount + " minor units: it is below zero.");
        }
    }

    public static Past of(Transaction transaction) {
        return new Past(
                transaction.id,
                transaction.time,
                transaction.offsetSeconds,
                transaction.amount,
                transaction.location,
                transaction.counterparty,
                transaction.ageBand);
    }

    /** Returns the seconds since midnight on the clock of the source's zone. */
    public int localSecondOfDay() {
        // Not / and %, which round towards zero: times before 1970 are below zero.
        return (int) Math.floorMod(Math.floorDiv(time, 1000L) + offsetSeconds, 86_400L);
    }

    /** Returns the day in the source's zone, counted from 1 January 1970. */
    public long localEpochDay() {
        return Math.floorDiv(time + offsetSeconds * 1000L, 86_400_000L);
    }
}
