package dev.vigia.music.publication;

import dev.vigia.music.tables.Basis;
import dev.vigia.music.tables.Week;
import java.io.Serializable;

/** Tells whether a week's ranks are compared with those of the week before. They are if both weeks have the same basis. */
public final class Comparison implements Serializable {
    private static final long serialVersionUID = 1L;

    /** The week before. */
    public final String before;
    /** Why there is no change of rank, without a full stop; null if there is one. */
    public final String missing;

    private Comparison(String before, String missing) {
        this.before = before;
        this.missing = missing;
    }

    /**
     * Compares the basis of a week with that of the week before.
     *
     * @param basisBefore the {@link Basis#title} of the week before; null if that week does not exist
     */
    static Comparison of(Week before, String basisBefore, Basis basis) {
        if (basisBefore == null) {
            return new Comparison(before.toString(), "there are no tops of " + before);
        }
        if (basisBefore.equals(basis.title)) {
            return new Comparison(before.toString(), null);
        }
        String missing = basis == Basis.WEEK
                ? before + " has the tops of all time, and this is a week's"
                : before + " has the tops of a week, and these are of all time";
        return new Comparison(before.toString(), missing);
    }

    boolean isPossible() {
        return missing == null;
    }
}
