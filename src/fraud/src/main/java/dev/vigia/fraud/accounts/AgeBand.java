package dev.vigia.fraud.accounts;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Ages in bands wide enough not to name a person; 60 begins a band because many laws protect from there on. */
public final class AgeBand {
    private static final int[] FROM = {18, 25, 35, 45, 60, 75};
    private static final String[] BANDS = {"0-17", "18-24", "25-34", "35-44", "45-59", "60-74", "75+"};

    private AgeBand() {}

    /** The band at {@code day} of who was born on {@code birthDay}, both counted from 1 January 1970. */
    public static String at(long birthDay, long day) {
        long years = ChronoUnit.YEARS.between(LocalDate.ofEpochDay(birthDay), LocalDate.ofEpochDay(day));
        int band = 0;
        while (band < FROM.length && years >= FROM[band]) {
            band++;
        }
        return BANDS[band];
    }

    /** The same day a hundred years earlier, for years that were written with two digits. */
    public static long centuryBefore(long day) {
        return LocalDate.ofEpochDay(day).minusYears(100).toEpochDay();
    }
}
