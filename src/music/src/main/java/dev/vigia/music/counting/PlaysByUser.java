package dev.vigia.music.counting;

import java.util.Arrays;

/**
 * Rows in the order of users, and of tracks for each user. All rows are sorted by user with a counting sort. The rows of one
 * user are sorted by track when that user is asked for.
 */
final class PlaysByUser {
    private final int[] ends;
    /** The track's place in the upper 32 bits, the count in the lower ones. */
    private final long[] rows;

    private int size;
    private int[] tracks = new int[16];
    private long[] counts = new long[16];

    /**
     * Sorts rows, and empties the list from which they come.
     *
     * @param placeOfUser the place of each user in the order of ids
     * @param tracks gives the place of a track in the order of ids
     */
    PlaysByUser(PlayRows from, int[] placeOfUser, Places tracks) {
        // For each place, ends holds the number of rows, then where they
        // begin, and after the last loop where they end.
        int[] byUser = from.rowsByUser(placeOfUser.length);
        ends = new int[placeOfUser.length];
        for (int user = 0; user < byUser.length; user++) {
            ends[placeOfUser[user]] = byUser[user];
        }
        int sum = 0;
        for (int place = 0; place < ends.length; place++) {
            int start = sum;
            sum += ends[place];
            ends[place] = start;
        }
        rows = new long[sum];
        from.drainTo((user, track, count) ->
                // A count is never negative, so its sign does not reach the upper half.
                rows[ends[placeOfUser[user]]++] = (long) tracks.place(track) << Integer.SIZE | count);
    }

    /** Goes to the user at a place, and adds up the rows of the same track. */
    void go(int place) {
        int from = place == 0 ? 0 : ends[place - 1];
        int to = ends[place];
        if (tracks.length < to - from) {
            tracks = new int[2 * (to - from)];
            counts = new long[2 * (to - from)];
        }
        // The track is in the upper bits, so rows of the same track become neighbours.
        Arrays.sort(rows, from, to);
        size = 0;
        for (int at = from; at < to; at++) {
            int track = (int) (rows[at] >>> Integer.SIZE);
            if (size > 0 && tracks[size - 1] == track) {
                counts[size - 1] += (int) rows[at];
            } else {
                tracks[size] = track;
                counts[size++] = (int) rows[at];
            }
        }
    }

    /** Returns the number of different tracks of the user. */
    int size() {
        return size;
    }

    /** Returns a track's place; the places are in ascending order. */
    int track(int index) {
        return tracks[index];
    }

    long count(int index) {
        return counts[index];
    }

    /** Gives the place of a track in the order of ids. */
    interface Places {
        int place(int track);
    }
}
