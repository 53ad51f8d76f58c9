package dev.vigia.fraud.conditions;

import java.time.Duration;
import java.util.Optional;

/** Lengths of windows as conditions write them: {@code 90s}, {@code 10m}, {@code 24h}, {@code 30d}. */
final class WindowLength {
    private static final int MOST_DIGITS = 6;

    private WindowLength() {}

    /** The length; empty if the text is none, or zero. */
    static Optional<Duration> parse(String text) {
        int last = text.length() - 1;
        if (last < 1 || last > MOST_DIGITS || !text.chars().limit(last).allMatch(WindowLength::isDigit)) {
            return Optional.empty();
        }
        long number = Long.parseLong(text.substring(0, last));
        return number == 0 ? Optional.empty() : Optional.ofNullable(length(number, text.charAt(last)));
    }

    private static Duration length(long number, char unit) {
        switch (unit) {
            case 's':
                return Duration.ofSeconds(number);
            case 'm':
                return Duration.ofMinutes(number);
            case 'h':
                return Duration.ofHours(number);
            case 'd':
                return Duration.ofDays(number);
            default:
                return null;
        }
    }

    private static boolean isDigit(int letter) {
        return letter >= '0' && letter <= '9';
    }
}
