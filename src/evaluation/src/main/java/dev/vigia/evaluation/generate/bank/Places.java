package dev.vigia.evaluation.generate.bank;

import dev.vigia.evaluation.generate.Draws;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Draws where customers live, as they write it: mostly a city, skewed like the real column, else a locality in free
 * text.
 *
 * <p>The real column has 9,355 values of up to 35 characters. In the 50,000 rows the first five hold 39.6 % of all,
 * the first 20 63 %, the first 100 79 %, the first 350 89 %; 0.6 % hold brackets, 0.7 % digits, 0.03 % commas, 0.01 %
 * dots, few a non-breaking space.
 */
final class Places {
    private static final String LIST = "cities.txt";
    private static final int LONGEST = 35;

    /** The share of rows outside of the list of cities. */
    private static final double FREE_TEXT = 0.107;

    /** Rank of a city and its share of all rows, in 100,000ths; straight between the logarithms of both. */
    private static final double[][] SHARE_AT_RANK = {
        {1, 9930},
        {2, 7970},
        {3, 7660},
        {4, 7290},
        {5, 6750},
        {6, 3210},
        {7, 2890},
        {8, 2490},
        {9, 2340},
        {10, 2060},
        {11, 1990},
        {12, 1470},
        {16, 960},
        {21, 500},
        {51, 196},
        {101, 88},
        {201, 42},
        {301, 24},
        {400, 17}
    };

    private static final String[] LOCALITIES = {
        "SECTOR",
        "WARD NO",
        "PHASE",
        "CIVIL LINES",
        "GANDHI NAGAR",
        "MODEL TOWN",
        "STATION ROAD",
        "NEHRU NAGAR",
        "MG ROAD",
        "SHASTRI NAGAR",
        "RAILWAY COLONY",
        "INDUSTRIAL AREA",
        "LAXMI NAGAR",
        "TEACHERS COLONY",
        "OLD TOWN",
        "ASHOK NAGAR",
        "SHIVAJI NAGAR",
        "AIRPORT ROAD",
        "CANTONMENT",
        "RAM NAGAR",
        "SUBHASH NAGAR",
        "VIKAS NAGAR",
        "PATEL NAGAR"
    };

    /** The first localities of the list are counted: SECTOR 21. */
    private static final int NUMBERED = 3;

    private static final int HIGHEST_NUMBER = 60;

    private static final List<String> CITIES = read();
    private static final double[] UP_TO = cumulated(CITIES.size());

    private Places() {}

    static String draw(Draws draws) {
        if (!draws.chance(FREE_TEXT)) {
            return city(draws);
        }
        String text = freeText(draws);
        return text.length() > LONGEST ? city(draws) : text;
    }

    static List<String> cities() {
        return CITIES;
    }

    private static String freeText(Draws draws) {
        String city = CITIES.get(draws.below(CITIES.size()));
        // Thousandths of the free texts, not of all rows.
        int form = draws.below(1_000);
        if (form < 3) {
            return locality(draws) + ", " + city;
        }
        if (form < 4) {
            return "ST. THOMAS TOWN " + city;
        }
        if (form < 6) {
            return city + '\u00a0' + "DIST";
        }
        if (form < 60) {
            return city + (draws.chance(0.5) ? " (W)" : " (E)");
        }
        if (form < 110) {
            int counted = draws.below(NUMBERED);
            return LOCALITIES[counted] + " " + (1 + draws.below(HIGHEST_NUMBER)) + " " + city;
        }
        return locality(draws) + " " + city;
    }

    private static String locality(Draws draws) {
        return LOCALITIES[NUMBERED + draws.below(LOCALITIES.length - NUMBERED)];
    }

    private static String city(Draws draws) {
        // A number that is found exactly belongs to the next city: a limit is not part of its own.
        int found = Arrays.binarySearch(UP_TO, draws.uniform());
        return CITIES.get(Math.min(CITIES.size() - 1, found < 0 ? -found - 1 : found + 1));
    }

    private static double[] cumulated(int cities) {
        double[] upTo = new double[cities];
        double total = 0;
        for (int rank = 1; rank <= cities; rank++) {
            total += share(rank);
            upTo[rank - 1] = total;
        }
        for (int place = 0; place < cities; place++) {
            upTo[place] /= total;
        }
        return upTo;
    }

    private static double share(int rank) {
        int above = 1;
        while (SHARE_AT_RANK[above][0] < rank) {
            above++;
        }
        double[] left = SHARE_AT_RANK[above - 1];
        double[] right = SHARE_AT_RANK[above];
        double part = StrictMath.log(rank / left[0]) / StrictMath.log(right[0] / left[0]);
        return left[1] * StrictMath.pow(right[1] / left[1], part);
    }

    private static List<String> read() {
        InputStream bytes = Places.class.getResourceAsStream(LIST);
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
            return lines.lines().toList();
        } catch (IOException failed) {
            throw new UncheckedIOException("Cannot read the list of cities " + LIST, failed);
        }
    }
}
