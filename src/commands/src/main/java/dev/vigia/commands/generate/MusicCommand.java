package dev.vigia.commands.generate;

import dev.vigia.evaluation.generate.music.MusicFiles;
import dev.vigia.evaluation.generate.music.MusicSize;
import dev.vigia.evaluation.generate.music.TrackIds;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code vigia generate music}: writes who listens to which music, now and a week later. */
@Command(
        name = "music",
        sortOptions = false,
        description = {
            "Write who listens to which music, now and a week later, with the columns and figures of the published set.",
            "",
            "Into the folder go \"Music Info.csv\", every track once; \"User Listening History.csv\", how often each user has played each "
                    + "track so far; and \"later/User Listening History.csv\", the same a week later. The later one has more rows: counts "
                    + "only grow, three users in ten have played, known tracks and new ones, and one in a hundred users is new.",
            "",
            "In which order the published rows stand is not known. Here the rows of a user stand together and users in a random order, "
                    + "or all rows in a random order. The same sizes and seed give the same rows everywhere.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  vigia generate music --out music",
            "  vigia generate music --users 100 --rows 1000 --tracks 60 --seed 7 --shuffled --gzip --out music"
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:written", "1:could not be written", "2:wrong usage"})
public final class MusicCommand implements Callable<Integer> {
    /** So that both snapshots, the later one while it grows, can be counted. */
    private static final int MOST_ROWS = Integer.MAX_VALUE / 3;

    @Option(
            names = "--users",
            paramLabel = "N",
            defaultValue = "962037",
            description = "Who have listened to anything. Default: ${DEFAULT-VALUE}, as in the published set.")
    private int users;

    @Option(
            names = "--rows",
            paramLabel = "N",
            defaultValue = "9711301",
            description = "Of the first snapshot: a user and a track each, no two the same. Default: ${DEFAULT-VALUE}.")
    private int rows;

    @Option(
            names = "--tracks",
            paramLabel = "N",
            defaultValue = "50683",
            description = "Six in ten are listened to. Default: ${DEFAULT-VALUE}.")
    private int tracks;

    @Option(names = "--shuffled", description = "All rows in a random order, not user after user.")
    private boolean shuffled;

    @Mixin
    private WritingFolder writing;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        return writing.write(problem(), this::files);
    }

    private MusicFiles files() {
        MusicSize size = new MusicSize(users, rows, tracks);
        return shuffled ? MusicFiles.shuffled(size, writing.seed()) : MusicFiles.byUser(size, writing.seed());
    }

    /** What is wrong with the options, in one line, or null. */
    private String problem() {
        List<OptionSpec> misplaced =
                spec.commandLine().getParent().getParseResult().matchedOptions();
        if (!misplaced.isEmpty()) {
            return misplaced.get(0).longestName() + " before music means other files. Options of "
                    + spec.qualifiedName() + " come after it, see --help.";
        }
        String impossible = MusicSize.problem(users, rows, tracks);
        if (impossible != null) {
            return impossible;
        }
        long bytes = (long) rows * MusicFiles.BYTES_PER_ROW
                + (long) users * MusicFiles.BYTES_PER_USER
                + (long) tracks * MusicFiles.BYTES_PER_TRACK;
        return bytes > Writing.memoryForRows() || rows > MOST_ROWS || tracks > TrackIds.MOST
                ? "Cannot generate " + rows + " rows of " + users + " users and " + tracks
                        + " tracks in the memory that Java has. Give fewer, or Java more memory (-Xmx)."
                : null;
    }
}
