package dev.vigia.commands.weekly;

import java.util.HashMap;
import java.util.Map;

/**
 * What has failed, and when it is tried again. Bad input is bad until a file changes; everything else may pass, and is tried
 * again at a later look: the next, then the second, the fourth, and so on.
 */
final class FailedWeeks {
    private static final long NEVER = Long.MAX_VALUE;

    private final long longestPause;
    private final Map<Attempt, Failure> failures = new HashMap<>();

    /** @param longestPause in looks, 1 or more */
    FailedWeeks(long longestPause) {
        this.longestPause = longestPause;
    }

    /** What the outcome depends on. */
    record Attempt(Snapshot musicInfo, NextWeek.Choice week) {}

    private record Failure(long pause, long next) {}

    void addBadInput(Attempt attempt) {
        failures.put(attempt, new Failure(NEVER, NEVER));
    }

    /**
     * Adds one that may pass.
     *
     * @param look at which it failed
     * @return how many looks later it is tried again
     */
    long add(Attempt attempt, long look) {
        Failure before = failures.get(attempt);
        long pause = before == null ? 1 : Math.min(2 * before.pause(), longestPause);
        failures.put(attempt, new Failure(pause, look + pause));
        return pause;
    }

    /** Whether it is not to be tried at a look. */
    boolean mustWait(Attempt attempt, long look) {
        Failure failure = failures.get(attempt);
        return failure != null && look < failure.next();
    }

    /** Whether a week could not be made of a snapshot, for what is in it or in what it was compared with. */
    boolean isBad(Snapshot musicInfo, Snapshot snapshot) {
        return failures.entrySet().stream()
                .filter(failed -> failed.getValue().pause() == NEVER)
                .map(Map.Entry::getKey)
                .anyMatch(attempt -> attempt.musicInfo().equals(musicInfo)
                        && attempt.week().snapshot().isSameAs(snapshot));
    }
}
