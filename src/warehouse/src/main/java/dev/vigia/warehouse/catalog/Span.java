package dev.vigia.warehouse.catalog;

import dev.vigia.music.tables.Week;
import java.time.LocalDate;

/**
 * Which partitions Athena looks for. Each that is not there costs a query without a bound on it one request to S3, so a lake should
 * begin where its data does.
 *
 * @param firstDay of events and of arrivals; the last one is always tomorrow
 */
public record Span(LocalDate firstDay, Week firstWeek, Week lastWeek) {
    public Span {
        if (lastWeek.compareTo(firstWeek) < 0) {
            throw new IllegalArgumentException(
                    "The weeks of the lake cannot go from " + firstWeek + " back to " + lastWeek + ".");
        }
    }

    /** Days from 2016 on, when the default source begins, and the weeks of ten years from 2026 on. */
    public static Span standard() {
        return new Span(LocalDate.of(2016, 1, 1), Week.parse("2026-W01"), Week.parse("2035-W52"));
    }
}
