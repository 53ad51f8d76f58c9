package dev.vigia.evaluation.generate.music;

import dev.vigia.evaluation.generate.Draws;

/**
 * Removes from a history what it may not have: the same track twice for one user.
 *
 * <p>The second one changes places with a row of another user, so that users and tracks keep their sizes. If there is
 * no such row, because nearly everybody has nearly everything, it becomes another track. No track loses its last row
 * by that.
 */
final class Repeats {
    private static final int TRIES = 32;

    private final History history;
    private final int tracks;
    private final Draws draws;

    /** The last user that was seen to have the track, counted from 1. */
    private final int[] seen;

    /** @param tracks above all track numbers of the history; no user has more rows */
    Repeats(History history, int tracks, Draws draws) {
        this.history = history;
        this.tracks = tracks;
        this.draws = draws;
        seen = new int[tracks];
    }

    void remove() {
        for (int user = 0; user < history.users(); user++) {
            for (int row = history.first(user); row < history.first(user + 1); row++) {
                // Only user + 1 itself is above user: this user had the track in an earlier row.
                if (seen[history.track(row)] > user && !exchanged(user, row)) {
                    replace(user, row);
                }
                seen[history.track(row)] = user + 1;
            }
        }
    }

    private boolean exchanged(int user, int row) {
        int mine = history.track(row);
        for (int attempt = 0; attempt < TRIES; attempt++) {
            int otherRow = draws.below(history.rows());
            int theirs = history.track(otherRow);
            int other = history.user(otherRow);
            // A row of the same user fails the first test.
            if (!history.has(user, theirs) && !history.has(other, mine)) {
                history.setTrack(row, theirs);
                history.setTrack(otherRow, mine);
                return true;
            }
        }
        return false;
    }

    private void replace(int user, int row) {
        int track = draws.below(tracks);
        // This ends, because no user has more rows than there are tracks.
        while (history.has(user, track)) {
            track = (track + 1) % tracks;
        }
        history.setTrack(row, track);
    }
}
