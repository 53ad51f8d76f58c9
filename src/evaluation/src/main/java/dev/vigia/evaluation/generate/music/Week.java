package dev.vigia.evaluation.generate.music;

import dev.vigia.evaluation.generate.Draws;
import dev.vigia.evaluation.generate.QuantileTable;
import java.util.Arrays;

/**
 * Draws the later snapshot: what one week adds to a history. Counts never shrink, and no row is removed.
 *
 * <p>None of this is published. Three users in ten have played: some tracks that they know, and some that are new to
 * them but popular with others. One in a hundred users is new.
 */
final class Week {
    private static final double ACTIVE = 0.3;
    private static final double PLAYED_AGAIN = 0.2;
    private static final double NEW_TRACKS = 0.6;
    private static final double ANY_TRACK = 0.01;
    private static final double NEW_USERS = 0.01;
    private static final double TRACKS_OF_NEW_USERS = 3;

    /** Plays of one track by one user within the week: 1.86 on average. */
    private static final QuantileTable PLAYS =
            QuantileTable.logarithmic(0, 1, 0.65, 2, 0.84, 3, 0.97, 7, 0.999, 25, 1, 150.5);

    /** The number of tries to find a new track. */
    private static final int TRIES = 16;

    private static final double EXPECTED_GROWTH = 1.05;
    private static final int SPARE_ROWS = 64;
    private static final int PURPOSE = 24;

    private final History before;
    private final int tracks;
    private final long seed;
    private final int[] first;
    private int[] track;
    private int[] plays;
    private int rows;

    private Week(History before, int tracks, long seed) {
        this.before = before;
        this.tracks = tracks;
        this.seed = seed;
        first = new int[before.users() + (int) (before.users() * NEW_USERS) + 1];
        int room =
                (int) Math.min(Integer.MAX_VALUE - SPARE_ROWS, (long) (before.rows() * EXPECTED_GROWTH) + SPARE_ROWS);
        track = new int[room];
        plays = new int[room];
    }

    /** @param tracks of the catalogue, listened to or not */
    static History after(History before, int tracks, long seed) {
        return new Week(before, tracks, seed).lived();
    }

    private History lived() {
        for (int user = 0; user < first.length - 1; user++) {
            Draws draws = Draws.of(seed, user, PURPOSE);
            if (user >= before.users()) {
                // One for certain, because a user needs a row. The mean stays as it is.
                discover(user, 1 + draws.poisson(TRACKS_OF_NEW_USERS - 1), draws);
            } else {
                keep(user);
                if (draws.chance(ACTIVE)) {
                    listen(user, draws);
                }
            }
            first[user + 1] = rows;
        }
        return new History(first, track, plays);
    }

    private void keep(int user) {
        for (int row = before.first(user); row < before.first(user + 1); row++) {
            add(before.track(row), before.plays(row));
        }
    }

    private void listen(int user, Draws draws) {
        int known = rows;
        boolean played = false;
        for (int row = first[user]; row < known; row++) {
            if (draws.chance(PLAYED_AGAIN)) {
                plays[row] += often(draws);
                played = true;
            }
        }
        discover(user, draws.poisson(NEW_TRACKS), draws);
        // An active user has played something in the week.
        if (!played && rows == known) {
            plays[first[user] + draws.below(known - first[user])] += often(draws);
        }
        mix(user, draws);
    }

    /**
     * Adds tracks of random rows, so that a popular track is found most. One in a hundred is any track, perhaps for
     * the first time.
     */
    private void discover(int user, int count, Draws draws) {
        int wanted = rows + count;
        for (int attempt = 0; attempt < TRIES + count && rows < wanted; attempt++) {
            int found = draws.chance(ANY_TRACK) ? draws.below(tracks) : before.track(draws.below(before.rows()));
            if (!has(user, found)) {
                add(found, often(draws));
            }
        }
    }

    private boolean has(int user, int wanted) {
        for (int row = first[user]; row < rows; row++) {
            if (track[row] == wanted) {
                return true;
            }
        }
        return false;
    }

    /** Mixes a user's rows, so that the place of a row does not tell that it is new. */
    private void mix(int user, Draws draws) {
        for (int row = rows - 1; row > first[user]; row--) {
            int other = first[user] + draws.below(row + 1 - first[user]);
            swap(track, row, other);
            swap(plays, row, other);
        }
    }

    private static void swap(int[] numbers, int one, int other) {
        int number = numbers[one];
        numbers[one] = numbers[other];
        numbers[other] = number;
    }

    private static int often(Draws draws) {
        return (int) PLAYS.at(draws.normal());
    }

    private void add(int newTrack, int count) {
        if (rows == track.length) {
            int room = Math.addExact(rows, rows / 2);
            track = Arrays.copyOf(track, room);
            plays = Arrays.copyOf(plays, room);
        }
        track[rows] = newTrack;
        plays[rows++] = count;
    }
}
