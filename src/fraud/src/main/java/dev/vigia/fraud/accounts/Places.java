package dev.vigia.fraud.accounts;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Where India's larger cities are: {@code places.csv} beside this class has the centre of each, by the names that
 * {@link Metro} gives, in degrees rounded to two decimals, which is a kilometre or so. They
 * are common knowledge of geography, taken from no one data set.
 */
public final class Places {
    private static final double EARTH_RADIUS_KM = 6371;
    private static final Map<String, Place> PLACES = read();

    private Places() {}

    /** The city, or the one that the last word names; {@code null} if none is known. */
    public static Place of(String metro) {
        if (metro == null) {
            return null;
        }
        Place place = PLACES.get(metro);
        return place == null ? PLACES.get(metro.substring(metro.lastIndexOf(' ') + 1)) : place;
    }

    /** Every city that is known, in the order of their names. */
    public static List<Place> all() {
        return PLACES.values().stream()
                .sorted(Comparator.comparing(place -> place.name))
                .collect(Collectors.toUnmodifiableList());
    }

    private static Map<String, Place> read() {
        Map<String, Place> places = new HashMap<>();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(Places.class.getResourceAsStream("places.csv"), StandardCharsets.UTF_8))) {
            lines.readLine();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] cells = line.split(",");
                places.put(cells[0], new Place(cells[0], Double.parseDouble(cells[1]), Double.parseDouble(cells[2])));
            }
            return Map.copyOf(places);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A city and its centre. */
    public static final class Place {
        public final String name;

        private final double latitude;
        private final double longitude;

        Place(String name, double latitude, double longitude) {
            this.name = name;
            this.latitude = Math.toRadians(latitude);
            this.longitude = Math.toRadians(longitude);
        }

        /** Kilometres along the great circle (haversine), on a sphere. */
        public double distanceTo(Place other) {
            double north = Math.sin((other.latitude - latitude) / 2);
            double east = Math.sin((other.longitude - longitude) / 2);
            double chord = north * north + Math.cos(latitude) * Math.cos(other.latitude) * east * east;
            return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(chord)));
        }
    }
}
