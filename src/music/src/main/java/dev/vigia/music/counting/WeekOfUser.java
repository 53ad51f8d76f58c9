package dev.vigia.music.counting;

import dev.vigia.music.lake.Row;
import java.io.IOException;

/** A user's plays in the week: all plays of the snapshot, or those that the earlier snapshot does not have. */
final class WeekOfUser {
    private final PlaysByUser now;
    private final PlaysByUser earlier;
    private final ShrunkCounts shrunk;

    private int size;
    private int[] tracks = new int[16];
    private long[] plays = new long[16];
    private long earlierTracks;

    /** @param earlier the plays of the earlier snapshot; null if there is none, and the plays of all time count */
    WeekOfUser(PlaysByUser now, PlaysByUser earlier, ShrunkCounts shrunk) {
        this.now = now;
        this.earlier = earlier;
        this.shrunk = shrunk;
    }

    /**
     * Goes to the user at a place in the order of ids.
     *
     * @param row a row that has the user's number, for counts that have shrunk
     */
    void go(int place, Row row) throws IOException {
        now.go(place);
        size = 0;
        // Only a track with plays now can have plays in the week.
        if (tracks.length < now.size()) {
            tracks = new int[2 * now.size()];
            plays = new long[2 * now.size()];
        }
        if (earlier == null) {
            for (int index = 0; index < now.size(); index++) {
                add(now.track(index), now.count(index));
            }
        } else {
            earlier.go(place);
            subtract(row);
        }
    }

    /** Returns the number of different tracks with plays. */
    int size() {
        return size;
    }

    int track(int index) {
        return tracks[index];
    }

    long plays(int index) {
        return plays[index];
    }

    /** Returns the number of counts above zero in the earlier snapshot, of all users so far. */
    long earlierTracks() {
        return earlierTracks;
    }

    private void subtract(Row row) throws IOException {
        // Both lists of tracks are in ascending order, and are merged.
        int before = 0;
        for (int index = 0; index < now.size(); index++) {
            while (before < earlier.size() && earlier.track(before) < now.track(index)) {
                compare(row, earlier.track(before), earlier.count(before), 0);
                before++;
            }
            boolean same = before < earlier.size() && earlier.track(before) == now.track(index);
            compare(row, now.track(index), same ? earlier.count(before++) : 0, now.count(index));
        }
        for (; before < earlier.size(); before++) {
            compare(row, earlier.track(before), earlier.count(before), 0);
        }
    }

    private void compare(Row row, int track, long countBefore, long countNow) throws IOException {
        if (countBefore > 0) {
            earlierTracks++;
        }
        if (countNow < countBefore) {
            shrunk.write(row, track, countBefore, countNow);
        }
        // A count that has shrunk adds nothing, and is not subtracted from others.
        add(track, countNow - countBefore);
    }

    private void add(int track, long count) {
        if (count > 0) {
            tracks[size] = track;
            plays[size++] = count;
        }
    }
}
