package dev.vigia.evaluation.generate.music;

import dev.vigia.evaluation.generate.Draws;
import dev.vigia.evaluation.generate.QuantileTable;
import java.util.Arrays;

/**
 * Draws the first snapshot: the number of rows of each user and track, which user meets which track, and how often
 * each track is played.
 *
 * <p>The means, the quantiles and the maxima are those that are published. The laws between them are chosen: users
 * and tracks are log-normal, and a part of how often a row is played belongs to its user.
 */
public final class Listening {
    /** Standard deviation of the logarithm of a user's rows. Only the mean, 10.09, is published. */
    private static final double USER_SIGMA = 1.0;

    /**
     * Standard deviation of the logarithm of a track's rows. With it the most widespread track of 9,711,301 rows has
     * the published 80,656.
     */
    private static final double TRACK_SIGMA = 1.66572;

    /**
     * Published: mean 2.63, standard deviation 5.7, quartiles 1, 1 and 2, at most 2,948. Rounded down. The standard deviation
     * hangs on the few largest: at the published size it came out as 5.6, 6.3 and 5.6 for the seeds 1, 2 and 3.
     */
    private static final QuantileTable PLAYS = QuantileTable.logarithmic(
            0, 1, 0.58, 2, 0.76, 3, 0.9, 5.75, 0.97, 12, 0.99, 21, 0.999, 54, 0.9999, 122, 0.99999, 340, 1, 2_948.5);

    /** The user's part of a row's normal, as a share of the variance. */
    private static final double USER_SHARE = 0.2;

    private static final int TRACK_PURPOSE = 21;
    private static final int MEETING_PURPOSE = 22;
    private static final int PLAYS_PURPOSE = 23;

    private Listening() {}

    static History of(MusicSize size, long seed) {
        int[] perUser = Sizes.logNormal(size.users(), size.rows(), size.heard(), USER_SIGMA);
        int[] perTrack = Sizes.logNormal(size.heard(), size.rows(), size.users(), TRACK_SIGMA);
        int[] tracks = Sizes.members(perTrack);
        Draws draws = Draws.of(seed, 0, MEETING_PURPOSE);
        // The users' places meet shuffled tracks, so each user and each track keeps its number of rows.
        draws.shuffle(tracks);
        History history = new History(firsts(perUser), tracks, new int[tracks.length]);
        new Repeats(history, size.heard(), draws).remove();
        // So far tracks are numbered by their rows. Now they get any number of the catalogue.
        int[] heard = Draws.of(seed, 0, TRACK_PURPOSE).permutation(size.tracks());
        // In place: the history holds this very array.
        Arrays.setAll(tracks, row -> heard[tracks[row]]);
        play(history, seed);
        return history;
    }

    private static int[] firsts(int[] sizes) {
        int[] first = new int[sizes.length + 1];
        for (int user = 0; user < sizes.length; user++) {
            first[user + 1] = first[user] + sizes[user];
        }
        return first;
    }

    private static void play(History history, long seed) {
        for (int user = 0; user < history.users(); user++) {
            Draws draws = Draws.of(seed, user, PLAYS_PURPOSE);
            double level = StrictMath.sqrt(USER_SHARE) * draws.normal();
            for (int row = history.first(user); row < history.first(user + 1); row++) {
                double normal = level + StrictMath.sqrt(1 - USER_SHARE) * draws.normal();
                history.setPlays(row, (int) PLAYS.at(normal));
            }
        }
    }
}
