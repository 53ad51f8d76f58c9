package dev.vigia.music.counting;

import java.util.Arrays;

/**
 * Keeps the n best of the items that are offered: the highest score first, and of equal scores the smallest item.
 *
 * <p>The items are in order in two arrays. Most offers are worse than the last item, which takes one comparison. Of m items in
 * random order, about n ln(m / n) are inserted.
 */
public final class TopN {
    // Most groups have few items, and there may be one list per artist.
    private static final int FEW = 16;

    private final int most;
    private long[] scores;
    private int[] items;
    private int size;

    /** @param most the number of items that are kept, at least 1 */
    public TopN(int most) {
        if (most < 1) {
            throw new IllegalArgumentException("Cannot keep the best " + most + " items. Keep 1 or more.");
        }
        this.most = most;
        scores = new long[Math.min(most, FEW)];
        items = new int[Math.min(most, FEW)];
    }

    public void offer(long score, int item) {
        if (size == most && !before(score, item, size - 1)) {
            return;
        }
        if (size == items.length && size < most) {
            scores = Arrays.copyOf(scores, Math.min(most, 2 * size));
            items = Arrays.copyOf(items, Math.min(most, 2 * size));
        }
        // In a full list, the last item falls out.
        int at = size < most ? size++ : size - 1;
        while (at > 0 && before(score, item, at - 1)) {
            scores[at] = scores[at - 1];
            items[at] = items[at - 1];
            at--;
        }
        scores[at] = score;
        items[at] = item;
    }

    public int size() {
        return size;
    }

    /** Returns the item of a rank, which is counted from 0. */
    public int item(int rank) {
        return items[rank];
    }

    public long score(int rank) {
        return scores[rank];
    }

    public void clear() {
        size = 0;
    }

    private boolean before(long score, int item, int rank) {
        return score > scores[rank] || score == scores[rank] && item < items[rank];
    }
}
