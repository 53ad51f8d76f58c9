package dev.vigia.local.services;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/** Decides whether a stand-in that has ended by itself is started again: three ends within a minute are enough. */
final class Deaths {
    static final int ENOUGH = 3;
    static final Duration WITHIN = Duration.ofMinutes(1);

    private final Deque<Long> recent = new ArrayDeque<>();

    /**
     * Counts one more end.
     *
     * @param now as {@link System#nanoTime}
     * @return the number of ends within the minute before now, this one included
     */
    int addAt(long now) {
        recent.add(now);
        while (now - recent.peek() >= WITHIN.toNanos()) {
            recent.remove();
        }
        return recent.size();
    }
}
