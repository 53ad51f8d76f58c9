package dev.vigia.commands.accounting;

/**
 * Times of a run. The wait that confirms that everything is drained is no work, and does not count.
 *
 * @param sendingSinceMillis when the first row was due, milliseconds since 1970
 * @param stopSeconds from the request to stop the job until the last file is visible
 * @param wallSeconds of the whole run, start and stop included
 * @param restarts how often the job's JVM was started again
 */
public record Timing(long sendingSinceMillis, double stopSeconds, double wallSeconds, int restarts) {}
