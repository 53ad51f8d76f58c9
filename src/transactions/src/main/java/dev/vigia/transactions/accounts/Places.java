package dev.vigia.transactions.accounts;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The centres of one country's larger cities, by the names that {@link Metro} gives.
 *
 * <p>{@code places-XX.csv} beside this class holds the cities of country XX: name, region (its spellings apart by {@code /}, none
 * if nothing has to be told apart), and the centre in degrees, rounded to two decimals, which is about a kilometre. A name with several rows is
 * ambiguous: it is found only with its region behind it, as in {@code SALEM OR}. The tables list every namesake of 20,000
 * inhabitants or more. India's coordinates are common knowledge; the others were picked by hand and rounded from GeoNames
 * (geonames.org, CC BY 4.0).
 */
public final class Places {
    // The mean radius. Distances on the ellipsoid differ by about half a percent at most.
    private static final double EARTH_RADIUS_KM = 6371;
    private static final Places NONE = new Places();
    private static final Map<String, Places> COUNTRIES = new TreeMap<>();

    static {
        for (String country : List.of("DE", "GB", Metro.INDIA, "US")) {
            COUNTRIES.put(country, read(country));
        }
    }

    private final Map<String, Place> places = new HashMap<>();
    private final Set<String> ambiguous = new HashSet<>();
    /** Whether the last word of a longer text names the city, as in {@code ADAJAN SURAT}. */
    private boolean lastWordCounts;

    private Places() {}

    /** Returns the cities of a country (ISO 3166-1 alpha-2 or {@code null}); none if it has no table. */
    public static Places in(String country) {
        return country == null ? NONE : COUNTRIES.getOrDefault(country, NONE);
    }

    /** Returns the countries that have a table, in the order of their codes. */
    public static List<String> countries() {
        return List.copyOf(COUNTRIES.keySet());
    }

    /** Returns the city; {@code null} if none is known by that name, or several are. */
    public Place of(String metro) {
        return metro == null ? null : places.get(known(metro));
    }

    /** Returns whether several places of the country bear the name. */
    public boolean isAmbiguous(String metro) {
        return metro != null && ambiguous.contains(known(metro));
    }

    /** Returns every city that can be found, each once, in the order of their names. */
    public List<Place> all() {
        return places.entrySet().stream()
                // A place also stands under its name with each spelling of its region.
                .filter(entry -> entry.getKey().equals(entry.getValue().name))
                .map(Map.Entry::getValue)
                .sorted(Comparator.comparing(place -> place.name))
                .collect(Collectors.toUnmodifiableList());
    }

    private String known(String metro) {
        return !lastWordCounts || places.containsKey(metro) || ambiguous.contains(metro)
                ? metro
                : metro.substring(metro.lastIndexOf(' ') + 1);
    }

    private static Places read(String country) {
        Places places = new Places();
        places.lastWordCounts = country.equals(Metro.INDIA);
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Places.class.getResourceAsStream("places-" + country + ".csv"), StandardCharsets.UTF_8))) {
            Map<String, List<String[]>> rows = lines.lines()
                    .skip(1)
                    .map(line -> line.split(","))
                    .collect(Collectors.groupingBy(cells -> cells[0], TreeMap::new, Collectors.toList()));
            rows.forEach(places::add);
            return places;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void add(String name, List<String[]> rows) {
        if (rows.size() > 1) {
            ambiguous.add(name);
        }
        for (String[] cells : rows) {
            String[] regions = cells[1].isEmpty() ? new String[0] : cells[1].split("/");
            // A name with several rows has a region in each.
            String found = rows.size() > 1 ? name + " " + regions[0] : name;
            Place place = new Place(found, Double.parseDouble(cells[2]), Double.parseDouble(cells[3]));
            places.put(found, place);
            for (String region : regions) {
                places.put(name + " " + region, place);
            }
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

        /** Returns the latitude in degrees, above zero north of the equator. */
        double latitude() {
            return Math.toDegrees(latitude);
        }

        /** Returns the kilometres along the great circle (haversine), on a sphere; 0 to about 20,015. */
        public double distanceTo(Place other) {
            double north = Math.sin((other.latitude - latitude) / 2);
            double east = Math.sin((other.longitude - longitude) / 2);
            double chord = north * north + Math.cos(latitude) * Math.cos(other.latitude) * east * east;
            // Between antipodes rounding may bring the root above 1, of which the arc sine is NaN.
            return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(chord)));
        }
    }
}
