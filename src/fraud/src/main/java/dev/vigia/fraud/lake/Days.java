package dev.vigia.fraud.lake;

import java.time.LocalDate;

/** Formats days for partition names. It caches the last day, because rows mostly come by day. Not thread-safe. */
final class Days {
    private long last = Long.MIN_VALUE;
    private String text;

    String text(long epochDay) {
        if (epochDay != last) {
            text = LocalDate.ofEpochDay(epochDay).toString();
            last = epochDay;
        }
        return text;
    }

    /** Returns the UTC day of an instant in milliseconds since 1970. */
    String textAt(long millis) {
        return text(Math.floorDiv(millis, 86_400_000L));
    }
}
