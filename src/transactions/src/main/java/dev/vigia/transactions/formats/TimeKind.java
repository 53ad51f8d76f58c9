package dev.vigia.transactions.formats;

import java.util.Locale;

/** The part of an event time that one column of a source holds. */
public enum TimeKind {
    /** A day of the calendar. */
    DATE,
    /** A time of day. */
    TIME,
    /** A day and a time of day together. */
    TIMESTAMP;

    boolean hasDay() {
        return this != TIME;
    }

    boolean hasClock() {
        return this != DATE;
    }

    /** Returns the word for it in messages, which is also its name in a mapping. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
