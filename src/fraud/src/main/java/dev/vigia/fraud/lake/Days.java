package dev.vigia.fraud.lake;

import java.time.LocalDate;

/** Days as partitions name them. Rows come mostly by day, so the last one is remembered; one thread's own. */
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

    /** The day in UTC of an instant in milliseconds since 1970. */
    String textAt(long millis) {
        return text(Math.floorDiv(millis, 86_400_000L));
    }
}
