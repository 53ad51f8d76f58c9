package dev.vigia.warehouse.catalog;

import dev.vigia.music.tables.Week;
import java.time.LocalDate;

/**
 * The partitions that Athena looks for. A query without a bound on the date sends one request to S3 for each of them, whether it exists
 * or not, so a span should begin where the data does.
 *
 * @param firstDay the first day of events and of arrivals; the last day is always tomorrow
 */
public record Span(LocalDate firstDay, Week firstWeek, Week lastWeek) {
    public Span {
        if (lastWeek.compareTo(firstWeek) < 0) {
            throw new IllegalArgumentException(
                    "The weeks of the lake cannot go from " + firstWeek + " back to " + lastWeek + ".");
        }
    }

    /** Returns the days from 2016, where the default source begins, and the weeks of ten years from 2026. */
    public static Span standard() {
        return new Span(LocalDate.of(2016, 1, 1), Week.parse("2026-W01"), Week.parse("2035-W52"));
    }
}
