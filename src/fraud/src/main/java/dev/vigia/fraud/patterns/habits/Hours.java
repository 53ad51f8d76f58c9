package dev.vigia.fraud.patterns.habits;

import static dev.vigia.fraud.checks.Checks.between;
import static dev.vigia.fraud.checks.Checks.require;

/** Hours of the day as seconds since midnight, {@code [from, until)}. They cross midnight if {@code until} is earlier. */
public final class Hours {
    private static final int LAST_SECOND = 86_399;

    public final int from;
    public final int until;

    Hours(int from, int until) {
        require(from != until, "until", "`until` must differ from `from`: no hour lies between them.");
        this.from = between(0, LAST_SECOND, from, "from");
        this.until = between(0, LAST_SECOND, until, "until");
    }

    boolean contain(int secondOfDay) {
        return from <= until ? secondOfDay >= from && secondOfDay < until : secondOfDay >= from || secondOfDay < until;
    }
}
