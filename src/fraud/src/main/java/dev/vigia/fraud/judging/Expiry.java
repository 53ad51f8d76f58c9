package dev.vigia.fraud.judging;

import static dev.vigia.fraud.checks.Checks.atLeast;

/**
 * The time at which an account's state expires. Each transaction may postpone it.
 *
 * <p>It lies half a memory later than necessary. So transactions of the next half memory need not move it, and an active
 * account's timer moves rarely. When the timer fires, the account certainly had no transaction for a whole memory.
 */
public final class Expiry {
    /** The expiry of an account that has no timer yet. */
    public static final Expiry NONE = new Expiry(Long.MIN_VALUE, 0);

    /** Event time in milliseconds since 1970. */
    public final long time;
    /** The memory of the book that it was set for, in milliseconds. */
    public final long memory;

    Expiry(long time, long memory) {
        this.time = time;
        this.memory = atLeast(0, memory, "memory");
    }

    static Expiry after(long newest, long memory) {
        return new Expiry(newest + memory + memory / 2, memory);
    }

    /** Returns whether it is late enough for a newest transaction at {@code newest} and a book of that memory. */
    boolean holds(long newest, long memory) {
        return memory == this.memory && newest + memory <= time;
    }
}
