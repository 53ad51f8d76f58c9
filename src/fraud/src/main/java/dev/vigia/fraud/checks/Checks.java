package dev.vigia.fraud.checks;

import java.time.Duration;

/** Checks for constructors. Each returns the value that it accepts, or throws {@link InvalidValue}. */
public final class Checks {
    private Checks() {}

    public static int atLeast(int least, int value, String name) {
        return (int) atLeast((long) least, value, name);
    }

    public static long atLeast(long least, long value, String name) {
        if (value < least) {
            throw new InvalidValue(name, "`" + name + "` is " + value + ". Write " + least + " or more.");
        }
        return value;
    }

    public static int between(int least, int most, int value, String name) {
        if (value < least || value > most) {
            throw new InvalidValue(name, "`" + name + "` is " + value + ". Write " + least + " to " + most + ".");
        }
        return value;
    }

    /** Accepts a value from {@code least} to {@code most}, both included. Refuses NaN. */
    public static double between(double least, double most, double value, String name) {
        // Written so that NaN fails it: every comparison with NaN is false.
        if (!(value >= least && value <= most)) {
            throw new InvalidValue(name, "`" + name + "` is " + value + ". Write " + least + " to " + most + ".");
        }
        return value;
    }

    /** Refuses zero, negative durations, and those below the millisecond in which windows are counted. */
    public static Duration positive(Duration value, String name) {
        if (present(value, name).toMillis() < 1) {
            throw new InvalidValue(name, "`" + name + "` is " + value + ". Write a millisecond or more.");
        }
        return value;
    }

    public static <T> T present(T value, String name) {
        if (value == null) {
            throw new InvalidValue(name, "`" + name + "` is missing.");
        }
        return value;
    }

    public static String text(String value, String name) {
        if (value == null || value.isEmpty()) {
            throw new InvalidValue(name, "`" + name + "` is missing.");
        }
        return value;
    }

    /**
     * Refuses the value unless it is sound.
     *
     * @param message says what is wrong with the value called {@code name}, and what would be right
     */
    public static void require(boolean sound, String name, String message) {
        if (!sound) {
            throw new InvalidValue(name, message);
        }
    }
}
