package dev.vigia.transactions;

import java.util.Arrays;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What only some sources tell of a transaction: a text per {@link Detail}, a position, and attributes, which are columns
 * that the mapping names for rules. Most sources have {@link #NONE}.
 */
public final class Details {
    /** The most attributes that a mapping may name. They lie in the state of accounts with every payment. */
    public static final int MOST_ATTRIBUTES = 20;

    /** Details of which there are none. */
    public static final Details NONE = new Details(new Draft());

    private final String[] texts;
    /** Degrees north, -90 to 90; NaN if it is not known. */
    public final double latitude;
    /** Degrees east, -180 to 180; NaN if it is not known. */
    public final double longitude;
    /** The texts by their names in the mapping. An attribute without a value is left out. */
    public final SortedMap<String, String> attributes;

    private Details(Draft draft) {
        this.texts = draft.texts.clone();
        this.latitude = within(90, draft.latitude, "latitude");
        this.longitude = within(180, draft.longitude, "longitude");
        this.attributes = Collections.unmodifiableSortedMap(new TreeMap<>(draft.attributes));
        if (attributes.size() > MOST_ATTRIBUTES) {
            throw new IllegalArgumentException("Cannot keep " + attributes.size() + " attributes of a payment. Keep "
                    + MOST_ATTRIBUTES + " or fewer.");
        }
    }

    private static double within(double limit, double degrees, String name) {
        if (Math.abs(degrees) > limit) {
            throw new IllegalArgumentException(
                    "Cannot keep a " + name + " of " + degrees + ": it is beyond " + limit + " degrees.");
        }
        return degrees;
    }

    /** Returns the text; {@code null} if it is not known. */
    public String text(Detail detail) {
        return texts[detail.ordinal()];
    }

    /** Returns whether the position is known. */
    public boolean hasPosition() {
        return !Double.isNaN(latitude) && !Double.isNaN(longitude);
    }

    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof Details && isEqual((Details) other);
    }

    private boolean isEqual(Details other) {
        return Arrays.equals(texts, other.texts)
                && Double.compare(latitude, other.latitude) == 0
                && Double.compare(longitude, other.longitude) == 0
                && attributes.equals(other.attributes);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(texts) + attributes.hashCode();
    }

    /** Details in the making. */
    public static final class Draft {
        private final String[] texts = new String[Detail.COUNT];
        public double latitude = Double.NaN;
        public double longitude = Double.NaN;
        public final SortedMap<String, String> attributes = new TreeMap<>();

        public void put(Detail detail, String text) {
            texts[detail.ordinal()] = text;
        }

        public Details finished() {
            Details details = new Details(this);
            // The shared object lets codecs and histories see at a glance that there is nothing to write.
            return details.equals(NONE) ? NONE : details;
        }
    }
}
