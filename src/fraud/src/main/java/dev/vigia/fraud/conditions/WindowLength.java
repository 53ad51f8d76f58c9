package dev.vigia.fraud.conditions;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** Parses lengths of windows as conditions write them: {@code 90s}, {@code 10m}, {@code 24h}, {@code 30d}. */
final class WindowLength {
    private static final int MOST_DIGITS = 6;

    private WindowLength() {}

    /** Returns the length; empty if the text is not one, or zero. */
    static Optional<Duration> parse(String text) {
        int last = text.length() - 1;
        // The last character is the unit. Six digits of any unit are within the range of a duration in milliseconds.
        if (last < 1 || last > MOST_DIGITS || !text.chars().limit(last).allMatch(WindowLength::isDigit)) {
            return Optional.empty();
        }
        long number = Long.parseLong(text.substring(0, last));
        return number == 0 ? Optional.empty() : Optional.ofNullable(length(number, text.charAt(last)));
    }

    /** Returns the end of a message that proposes a length, for example {@code : write "7d"}; empty if it cannot guess. */
    static String meant(String wrong) {
        String digits = wrong.replaceAll("[^0-9]", "");
        if (digits.isEmpty() || digits.length() > 3 || digits.matches("0+")) {
            return "";
        }
        int number = Integer.parseInt(digits);
        switch (wrong.replaceAll("[0-9 ]", "").toLowerCase(Locale.ROOT)) {
            case "w":
            case "week":
            case "weeks":
                return instead(7 * number + "d");
            case "mo":
            case "month":
            case "months":
                return instead(30 * number + "d");
            case "min":
            case "minutes":
            // What is left of ISO 8601 without its digits, as in PT10M.
            case "ptm":
                return instead(number + "m");
            case "hours":
            case "pth":
                return instead(number + "h");
            case "days":
            case "pd":
                return instead(number + "d");
            default:
                return "";
        }
    }

    private static String instead(String window) {
        return ": write \"" + window + "\"";
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
