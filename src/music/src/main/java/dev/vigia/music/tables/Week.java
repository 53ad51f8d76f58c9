package dev.vigia.music.tables;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;

/** A week of ISO 8601, such as 2026-W47. It begins on Monday, and the first week of a year has its first Thursday. */
public final class Week implements Comparable<Week> {
    // This form has a day, as in 2026-W47-1, so a week is read and written as its Monday.
    private static final DateTimeFormatter FORM = DateTimeFormatter.ISO_WEEK_DATE;
    private static final String MONDAY = "-1";

    private final LocalDate monday;

    private Week(LocalDate monday) {
        this.monday = monday;
    }

    /**
     * Reads a week.
     *
     * @throws IllegalArgumentException when the text is not a week
     */
    public static Week parse(String text) {
        try {
            return new Week(LocalDate.parse(text + MONDAY, FORM));
        } catch (DateTimeException wrong) {
            throw new IllegalArgumentException("\"" + text + "\" is not a week. Write it as in 2026-W47.", wrong);
        }
    }

    /** Returns the week of a day. */
    public static Week of(LocalDate day) {
        return new Week(day.with(ChronoField.DAY_OF_WEEK, 1));
    }

    public Week before() {
        return new Week(monday.minusWeeks(1));
    }

    /** Orders weeks by time. */
    @Override
    public int compareTo(Week other) {
        return monday.compareTo(other.monday);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Week && monday.equals(((Week) other).monday);
    }

    @Override
    public int hashCode() {
        return monday.hashCode();
    }

    /** Returns the week as in 2026-W47. */
    @Override
    public String toString() {
        String day = FORM.format(monday);
        return day.substring(0, day.length() - MONDAY.length());
    }
}
