package dev.vigia.aws.profiles;

import java.time.Duration;

/** Refuses settings that cannot exist. Each message names the setting as the profile's YAML does. */
final class Checks {
    private Checks() {}

    static void atLeast(int least, int number, String name) {
        require(number >= least, "`" + name + "` must be " + least + " or more.");
    }

    static void positive(Duration duration, String name) {
        require(duration.compareTo(Duration.ZERO) > 0, "`" + name + "` must be longer than nothing.");
    }

    static void percentage(double number, String name) {
        require(number >= 0 && number <= 100, "`" + name + "` must be between 0 and 100.");
    }

    static void require(boolean allowed, String message) {
        if (!allowed) {
            throw new IllegalArgumentException(message);
        }
    }
}
