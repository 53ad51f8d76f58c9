package dev.vigia.commands.weekly;

import java.util.HashMap;
import java.util.Map;

/**
 * Decides when a week that failed is tried again. Bad input is tried again when a file changes. Any other failure may pass, and
 * is tried again after 1 look, then after 2, 4, 8 and so on.
 */
final class FailedWeeks {
    private static final long NEVER = Long.MAX_VALUE;

    private final long longestPause;
    private final Map<Attempt, Failure> failures = new HashMap<>();

    /** @param longestPause in looks, 1 or more */
    FailedWeeks(long longestPause) {
        this.longestPause = longestPause;
    }

    /** All files that the outcome of a week depends on. */
    record Attempt(Snapshot musicInfo, NextWeek.Choice week) {}

    private record Failure(long pause, long next) {}

    void addBadInput(Attempt attempt) {
        failures.put(attempt, new Failure(NEVER, NEVER));
    }

    /**
     * Adds a failure that may pass.
     *
     * @param look at which it failed
     * @return the number of looks until it is tried again
     */
    long add(Attempt attempt, long look) {
        Failure before = failures.get(attempt);
        // Never doubles NEVER: a week with bad input is not tried again, and so cannot fail again.
        long pause = before == null ? 1 : Math.min(2 * before.pause(), longestPause);
        failures.put(attempt, new Failure(pause, look + pause));
        return pause;
    }

    /** Returns whether a week is not to be tried at a look. */
    boolean mustWait(Attempt attempt, long look) {
        Failure failure = failures.get(attempt);
        return failure != null && look < failure.next();
    }

    /** Returns whether a week failed because of what is in this snapshot, or in the one that it was compared with. */
    boolean isBad(Snapshot musicInfo, Snapshot snapshot) {
        return failures.entrySet().stream()
                .filter(failed -> failed.getValue().pause() == NEVER)
                .map(Map.Entry::getKey)
                .anyMatch(attempt -> attempt.musicInfo().equals(musicInfo)
                        && attempt.week().snapshot().isSameAs(snapshot));
    }
}
