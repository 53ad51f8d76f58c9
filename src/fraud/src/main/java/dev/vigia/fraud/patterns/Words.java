package dev.vigia.fraud.patterns;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Locale;

/** Formats amounts, lengths of time and counts for the sentences of findings. */
public final class Words {
    private Words() {}

    /** Formats minor units without a currency, for example {@code 45,000} or {@code 1,234.50}. */
    public static String money(long minorUnits) {
        String decimals = minorUnits % 100 == 0 ? "" : String.format(Locale.ROOT, ".%02d", minorUnits % 100);
        return String.format(Locale.ROOT, "%,d", minorUnits / 100) + decimals;
    }

    /** Formats a duration in the largest unit that gives a whole number, for example {@code 10 minutes}. */
    public static String length(Duration duration) {
        long seconds = duration.getSeconds();
        if (duration.getNano() != 0) {
            return count(duration.toMillis(), "millisecond");
        }
        // One day reads "24 hours": "1 day" could be taken for a calendar day.
        if (seconds % 86_400 == 0 && seconds > 86_400) {
            return count(seconds / 86_400, "day");
        }
        if (seconds % 3_600 == 0) {
            return count(seconds / 3_600, "hour");
        }
        return seconds % 60 == 0 ? count(seconds / 60, "minute") : count(seconds, "second");
    }

    public static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    public static String decimal(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }

    public static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }

    public static String time(int secondOfDay) {
        return LocalTime.ofSecondOfDay(secondOfDay).toString();
    }
}
