package dev.vigia.fraud.judging;

/**
 * When an account may be forgotten, unless a transaction comes that moves it.
 *
 * <p>It lies half a memory later than it must. So it holds for the transactions of that half, an active account moves it now
 * and then only, and when it comes it is certain, without a look at the account, that nothing came for a whole memory.
 */
public final class Expiry {
    /** Of an account that has not had one yet. */
    public static final Expiry NONE = new Expiry(Long.MIN_VALUE, 0);

    /** Event time, milliseconds since 1970. */
    public final long time;
    /** The memory of the book that it was set for, milliseconds. */
    public final long memory;

    Expiry(long time, long memory) {
        this.time = time;
        this.memory = memory;
    }

    static Expiry after(long newest, long memory) {
        return new Expiry(newest + memory + memory / 2, memory);
    }

    /** Whether it is late enough for an account whose newest transaction is at {@code newest}, by a book of that memory. */
    boolean holds(long newest, long memory) {
        return memory == this.memory && newest + memory <= time;
    }
}
