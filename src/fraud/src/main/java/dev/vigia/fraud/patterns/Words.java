package dev.vigia.fraud.patterns;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Locale;

/** The words that sentences about hits are made of. */
public final class Words {
    private Words() {}

    /** For example {@code 45,000} or {@code 1,234.50}; minor units in, the source's currency meant. */
    public static String money(long minorUnits) {
        String decimals = minorUnits % 100 == 0 ? "" : String.format(Locale.ROOT, ".%02d", minorUnits % 100);
        return String.format(Locale.ROOT, "%,d", minorUnits / 100) + decimals;
    }

    /** For example {@code 10 minutes} or {@code 7 days}, in the largest unit that is whole. */
    public static String length(Duration duration) {
        long seconds = duration.getSeconds();
        if (duration.getNano() != 0) {
            return count(duration.toMillis(), "millisecond");
        }
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
