package dev.vigia.commands.generate;

import dev.vigia.commands.terminal.Terminal;
import dev.vigia.evaluation.generate.music.MusicFiles;
import dev.vigia.evaluation.generate.music.MusicSize;
import dev.vigia.evaluation.generate.music.TrackIds;
import dev.vigia.transactions.errors.ExplainedFailure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code vigia generate music}: who listens to which music, now and a week later. */
@Command(
        name = "music",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Writes who listens to which music, now and a week later, with the columns and figures of the published set.",
            "",
            "Three files go into the folder. \"Music Info.csv\" has every track once. \"User Listening History.csv\" says how often each "
                    + "user has played each track so far. \"later/User Listening History.csv\" says the same a week later. It has more "
                    + "rows, because counts only grow: three users in ten have played, known tracks and new ones, and one user in a "
                    + "hundred is new.",
            "",
            "The order of the published rows is not known. Here all rows of a user stand together, and users stand in a random order, "
                    + "unless you give --shuffled. The same sizes and seed give the same rows on every machine."
        },
        footer = {
            "",
            "Examples:",
            "  ./vigia generate music --out music",
            "  ./vigia generate music --users 100 --rows 1000 --tracks 60 --seed 7 --shuffled --gzip --out music"
        })
public final class MusicCommand implements Runnable {
    /** Leaves room to count both snapshots, the later one while it grows. */
    private static final int MOST_ROWS = Integer.MAX_VALUE / 3;

    @Option(
            names = "--users",
            paramLabel = "N",
            defaultValue = "962037",
            description = "Number of users who listen (default: ${DEFAULT-VALUE}, as in the published set).")
    private int users;

    @Option(
            names = "--rows",
            paramLabel = "N",
            defaultValue = "9711301",
            description = "Number of rows in the first snapshot, each a different pair of user and track "
                    + "(default: ${DEFAULT-VALUE}).")
    private int rows;

    @Option(
            names = "--tracks",
            paramLabel = "N",
            defaultValue = "50683",
            description = "Number of tracks. Users listen to six in ten (default: ${DEFAULT-VALUE}).")
    private int tracks;

    @Option(names = "--shuffled", description = "Put all rows in a random order, not user after user.")
    private boolean shuffled;

    @Mixin
    private WritingFolder writing;

    @Mixin
    private Terminal terminal;

    @Spec
    private CommandSpec specification;

    @Override
    public void run() {
        MisplacedOptions.refuse(specification);
        checkSize();
        writing.check();
        MusicSize size = new MusicSize(users, rows, tracks);
        long seed = writing.seed();
        writing.write(shuffled ? MusicFiles.shuffled(size, seed) : MusicFiles.byUser(size, seed), terminal);
    }

    private void checkSize() {
        String impossible = MusicSize.problem(users, rows, tracks);
        if (impossible != null) {
            throw ExplainedFailure.badInput(impossible);
        }
        long bytes = (long) rows * MusicFiles.BYTES_PER_ROW
                + (long) users * MusicFiles.BYTES_PER_USER
                + (long) tracks * MusicFiles.BYTES_PER_TRACK;
        if (bytes > Writing.memoryForRows() || rows > MOST_ROWS || tracks > TrackIds.MOST) {
            throw ExplainedFailure.badInput("Cannot generate " + rows + " rows of " + users + " users and " + tracks
                    + " tracks in the memory that Java has. Give fewer, or give Java more memory (-Xmx).");
        }
    }
}
