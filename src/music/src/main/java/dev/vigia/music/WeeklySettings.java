package dev.vigia.music;

import dev.vigia.music.lake.Week;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/**
 * What the tops are made of, and where they go: the program's options, which a command that starts it has too. Nothing here
 * needs Flink.
 */
public final class WeeklySettings {
    private static final int MOST_TOP = 1_000;
    private static final double MOST_PERCENT = 100;

    @Option(
            names = "--music-info",
            paramLabel = "CSV",
            required = true,
            description = "The tracks: a CSV with the columns track_id, name, artist and genre.")
    private String musicInfo;

    @Option(
            names = "--listening",
            paramLabel = "CSV",
            required = true,
            description =
                    "Who played what how often, until now: a CSV with the columns track_id, user_id and playcount.")
    private String listening;

    @Option(
            names = "--previous",
            paramLabel = "CSV",
            description =
                    "The same, a week ago: the tops are those of the week. Without it they are those of all time.")
    private String previous;

    @Option(
            names = "--week",
            paramLabel = "YYYY-Www",
            required = true,
            converter = WeekConverter.class,
            description = "The week that the tops are of, by ISO 8601, for example 2026-W47.")
    private Week week;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            required = true,
            description =
                    "Where to write: a folder, or s3://BUCKET. The tops go to music_tops/week=YYYY-Www in it; a week "
                            + "that is there is replaced once the new one is whole.")
    private String out;

    @Option(
            names = "--top",
            paramLabel = "N",
            defaultValue = "10",
            description = "Rows of each top, 1 to 1000 (default: ${DEFAULT-VALUE}).")
    private int top;

    @Option(
            names = "--reject-limit",
            paramLabel = "PERCENT",
            defaultValue = "5",
            description = "Fails when more of a file's rows cannot be read, 0 to 100 (default: ${DEFAULT-VALUE}).")
    private double rejectLimit;

    /** A file's address, as Flink understands it; so are the others. */
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

    /** The address of a folder or bucket. */
    public String out() {
        return out;
    }

    /**
     * How many rows a top has.
     *
     * @throws WeeklyFailed when it is out of range
     */
    public int top() {
        if (top < 1 || top > MOST_TOP) {
            throw WeeklyFailed.badInput("Cannot make tops of --top " + top + " rows. Give 1 to " + MOST_TOP + ".");
        }
        return top;
    }

    /**
     * How much of a file may be rejected, in percent of its rows.
     *
     * @throws WeeklyFailed when it is out of range
     */
    public double rejectLimit() {
        if (!(rejectLimit >= 0 && rejectLimit <= MOST_PERCENT)) {
            throw WeeklyFailed.badInput("Cannot run with --reject-limit " + rejectLimit + ". Give 0 to 100 percent.");
        }
        return rejectLimit;
    }

    static final class WeekConverter implements ITypeConverter<Week> {
        @Override
        public Week convert(String text) {
            try {
                return Week.parse(text);
            } catch (IllegalArgumentException wrong) {
                throw new TypeConversionException(wrong.getMessage());
            }
        }
    }
}
