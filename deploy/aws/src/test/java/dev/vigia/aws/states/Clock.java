package dev.vigia.aws.states;

import java.time.Instant;

/** The time of the story that a test tells: it stands still unless somebody waits. */
final class Clock {
    private Instant now = Instant.parse("2026-11-21T10:00:00Z");

    Instant now() {
        return now;
    }

    void sleep(long seconds) {
        now = now.plusSeconds(seconds);
    }

    void sleepUntil(Instant then) {
        now = then.isAfter(now) ? then : now;
    }
}
