package dev.vigia.fetch.kaggle;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** The failure of a request that may succeed the next time: no answer, or one that says to come back later. */
final class Unavailable extends IOException {
    private final Duration wanted;

    /** @param what the failure, as the start of a sentence, without an address */
    Unavailable(String what) {
        this(what, null);
    }

    /** @param wanted how long the server asks to be left alone; {@code null} if it does not say */
    Unavailable(String what, Duration wanted) {
        super(what);
        this.wanted = wanted;
    }

    Optional<Duration> wanted() {
        return Optional.ofNullable(wanted);
    }
}
