package dev.vigia.music.settings;

import dev.vigia.music.tables.Week;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options of the program. A command that starts the program takes them over as they are, and so they need no Flink. */
public final class WeeklySettings {
    private static final int MOST_TOP = 1_000;
    private static final double MOST_PERCENT = 100;

    @Option(
            names = "--music-info",
            paramLabel = "CSV",
            required = true,
            description = "The tracks: a CSV file with the columns track_id, name, artist and genre.")
    private String musicInfo;

    @Option(
            names = "--listening",
            paramLabel = "CSV",
            required = true,
            description =
                    "A snapshot of all plays until now: a CSV file with the columns track_id, user_id and playcount.")
    private String listening;

    @Option(
            names = "--previous",
            paramLabel = "CSV",
            description =
                    "The snapshot of a week ago: the tops are then those of the week. Without it, they are those of all time.")
    private String previous;

    @Option(
            names = "--week",
            paramLabel = "YYYY-Www",
            required = true,
            converter = WeekConverter.class,
            description = "The week of the tops, as ISO 8601 writes it, for example 2026-W47.")
    private Week week;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            required = true,
            description =
                    "Where to write: a folder, or s3://BUCKET. The tops go to music_tops/week=YYYY-Www in it. A week "
                            + "that exists is replaced once the new one is complete.")
    private String out;

    @Option(
            names = "--top",
            paramLabel = "N",
            defaultValue = "10",
            description = "Rows in each top, 1 to 1000 (default: ${DEFAULT-VALUE}).")
    private int top;

    @Option(
            names = "--reject-limit",
            paramLabel = "PERCENT",
            defaultValue = "5",
            description =
                    "The run fails if more percent of a file's rows are rejected, 0 to 100 (default: ${DEFAULT-VALUE}).")
    private double rejectLimit;

    /** Returns an address that Flink understands, as the other files' are. */
    public String musicInfo() {
        return musicInfo;
    }

    public String listening() {
        return listening;
    }

    public Optional<String> previous() {
        return Optional.ofNullable(previous);
    }

    public Week week() {
        return week;
    }

    /** Returns the address of a folder or bucket. */
    public String out() {
        return out;
    }

    /**
     * Returns the number of rows in a top.
     *
     * @throws WeeklyFailed when it is out of range
     */
    public int top() {
        if (top < 1 || top > MOST_TOP) {
            throw WeeklyFailed.badInput("Cannot make tops with --top " + top + " rows. Give 1 to " + MOST_TOP + ".");
        }
        return top;
    }

    /**
     * Returns how many of a file's rows may be rejected, in percent.
     *
     * @throws WeeklyFailed when it is out of range
     */
    public double rejectLimit() {
        // Written so that it refuses what is not a number, too.
        if (!(rejectLimit >= 0 && rejectLimit <= MOST_PERCENT)) {
            throw WeeklyFailed.badInput("Cannot run with --reject-limit " + rejectLimit + ". Give 0 to 100 percent.");
        }
        return rejectLimit;
    }
}
