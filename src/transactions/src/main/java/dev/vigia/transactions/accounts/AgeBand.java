package dev.vigia.transactions.accounts;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Ages in bands wide enough not to name a person; 60 begins a band because many laws protect from there on. */
public final class AgeBand {
    private static final int[] FROM = {18, 25, 35, 45, 60, 75};
    private static final String[] BANDS = {"0-17", "18-24", "25-34", "35-44", "45-59", "60-74", "75+"};

    /** From the youngest band to the oldest. */
    public static final int MOST_APART = BANDS.length - 1;

    private static final Map<String, Integer> PLACES = places();

    // The place of 60-74 in BANDS.
    private static final int PROTECTED = 5;

    private AgeBand() {}

    /** Returns the band at {@code day} of a person born on {@code birthDay}, both counted from 1 January 1970. */
    public static String at(long birthDay, long day) {
        long years = ChronoUnit.YEARS.between(LocalDate.ofEpochDay(birthDay), LocalDate.ofEpochDay(day));
        int band = 0;
        while (band < FROM.length && years >= FROM[band]) {
            band++;
        }
        return BANDS[band];
    }

    /** Returns the bands from the youngest to the oldest. */
    public static List<String> all() {
        return List.of(BANDS);
    }

    /** Returns the place of a band among all, from 0 for the youngest; -1 if it is none. */
    public static int index(String band) {
        return PLACES.getOrDefault(band, -1);
    }

    private static Map<String, Integer> places() {
        // Not Map.of, which refuses to be asked for null: index(null) is -1.
        Map<String, Integer> places = new HashMap<>();
        for (int index = 0; index < BANDS.length; index++) {
            places.put(BANDS[index], index);
        }
        return places;
    }

    /** Returns the band at that place; {@code null} for -1. */
    public static String of(int index) {
        return index < 0 ? null : BANDS[index];
    }

    /** Returns whether people of that band are 60 or older. */
    public static boolean isProtected(String band) {
        return index(band) >= PROTECTED;
    }

    /** Returns the same day a hundred years earlier, for years that were written with two digits. */
    public static long centuryBefore(long day) {
        return LocalDate.ofEpochDay(day).minusYears(100).toEpochDay();
    }
}
