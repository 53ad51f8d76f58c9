package dev.vigia.transactions.formats;

import java.time.DateTimeException;
import java.time.ZoneId;

/** A local time that never was: the clocks of its zone were put forward over it. */
public final class SkippedTime extends DateTimeException {
    private static final long serialVersionUID = 1L;

    /** The zone whose clocks skipped the time; not always the source's, because a text may name its own. */
    public final ZoneId zone;

    SkippedTime(ZoneId zone) {
        super("The clocks of " + zone + " skipped this time.");
        this.zone = zone;
    }
}
