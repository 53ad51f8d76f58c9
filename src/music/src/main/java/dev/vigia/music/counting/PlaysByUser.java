package dev.vigia.music.counting;

import java.util.Arrays;

/**
 * Rows in the order of their users, each user's in the order of its tracks: a counting sort over users, and a small sort for
 * each of them when it is its turn.
 */
final class PlaysByUser {
    private final int[] ends;
    /** The track's place in the upper half, the count in the lower one. */
    private final long[] rows;

    private int size;
    private int[] tracks = new int[16];
    private long[] counts = new long[16];

    /**
     * Sorts rows and empties where they come from.
     *
     * @param placeOfUser in the order of their ids
     * @param tracks gives a track's place in the order of ids
     */
    PlaysByUser(PlayRows from, int[] placeOfUser, Places tracks) {
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
                rows[ends[placeOfUser[user]]++] = (long) tracks.place(track) << Integer.SIZE | count);
    }

    /** Goes to the user at this place, whose repeated tracks are added up. */
    void go(int place) {
        int from = place == 0 ? 0 : ends[place - 1];
        int to = ends[place];
        if (tracks.length < to - from) {
            tracks = new int[2 * (to - from)];
            counts = new long[2 * (to - from)];
        }
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

    /** Different tracks of the user. */
    int size() {
        return size;
    }

    /** The track's place; they rise. */
    int track(int index) {
        return tracks[index];
    }

    long count(int index) {
        return counts[index];
    }

    /** Where a track is in the order of ids. */
    interface Places {
        int place(int track);
    }
}
