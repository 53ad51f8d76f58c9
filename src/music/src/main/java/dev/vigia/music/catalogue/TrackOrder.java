package dev.vigia.music.catalogue;

import dev.vigia.music.ids.Ids;
import java.util.Arrays;

/**
 * The order of all tracks by their ids. The numbers of the catalogue's tracks are in that order already. Unknown tracks are
 * numbered behind them in the order of their arrival, and are merged here.
 */
public final class TrackOrder {
    private final int[] placeOf;
    private final int[] numberAt;

    /** @param unknown the unknown tracks; 0 here is the number behind the catalogue's last elsewhere */
    public TrackOrder(Catalogue catalogue, Ids unknown) {
        int known = catalogue.tracks.size();
        int size = known + unknown.size();
        numberAt = new int[size];
        placeOf = new int[size];
        int[] others = unknown.inOrder();
        int other = 0;
        int track = 0;
        for (int place = 0; place < size; place++) {
            boolean isKnown = other == others.length
                    || track < known && compare(catalogue.tracks, track, unknown, others[other]) < 0;
            numberAt[place] = isKnown ? track++ : known + others[other++];
            placeOf[numberAt[place]] = place;
        }
    }

    public int size() {
        return numberAt.length;
    }

    public int place(int number) {
        return placeOf[number];
    }

    public int number(int place) {
        return numberAt[place];
    }

    private static int compare(Ids ones, int one, Ids others, int other) {
        return Arrays.compareUnsigned(
                ones.bytes(), ones.from(one), ones.to(one), others.bytes(), others.from(other), others.to(other));
    }
}
