package dev.vigia.evaluation.generate.music;

import dev.vigia.evaluation.generate.Draws;
import dev.vigia.evaluation.generate.QuantileTable;
import java.math.BigDecimal;
import java.util.List;

/**
 * Draws the year, the length and the sound of a track.
 *
 * <p>The ranges of years, with 0 for an unknown year, and of durations are those that are published. The other
 * figures are plausible ones in the ranges of Spotify's audio features.
 */
final class Sound {
    static final String LETTERS_AND_DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    private static final double UNKNOWN_YEAR = 0.15;
    private static final QuantileTable YEAR = QuantileTable.linear(
            0, 1_900, 0.01, 1_961, 0.1, 1_977, 0.25, 1_995, 0.5, 2_004, 0.75, 2_008, 0.99, 2_012, 1, 2_020.9);

    private static final QuantileTable DURATION_MS = QuantileTable.logarithmic(
            0, 1_439, 0.01, 70_000, 0.25, 192_000, 0.5, 234_000, 0.75, 288_000, 0.99, 640_000, 1, 3_909_851.5);

    private static final QuantileTable DANCEABILITY =
            QuantileTable.linear(0, 0, 0.01, 0.13, 0.25, 0.37, 0.5, 0.5, 0.75, 0.62, 0.99, 0.87, 1, 0.986);
    private static final QuantileTable ENERGY =
            QuantileTable.linear(0, 0, 0.01, 0.05, 0.25, 0.51, 0.5, 0.73, 0.75, 0.87, 0.99, 0.99, 1, 1);
    private static final QuantileTable LOUDNESS =
            QuantileTable.linear(0, -60, 0.01, -24, 0.25, -10.4, 0.5, -7.2, 0.75, -5.1, 0.99, -2.5, 1, 3.6);
    private static final QuantileTable SPEECHINESS =
            QuantileTable.logarithmic(0, 0.02, 0.25, 0.035, 0.5, 0.046, 0.75, 0.085, 0.99, 0.42, 1, 0.954);
    private static final QuantileTable ACOUSTICNESS =
            QuantileTable.logarithmic(0, 0.0001, 0.25, 0.0014, 0.5, 0.03, 0.75, 0.36, 0.99, 0.985, 1, 0.996);
    private static final QuantileTable INSTRUMENTALNESS =
            QuantileTable.logarithmic(0, 0.0001, 0.25, 0.0002, 0.5, 0.0006, 0.75, 0.44, 0.99, 0.95, 1, 0.999);
    private static final QuantileTable LIVENESS =
            QuantileTable.logarithmic(0, 0.01, 0.25, 0.095, 0.5, 0.13, 0.75, 0.28, 0.99, 0.94, 1, 0.999);
    private static final QuantileTable VALENCE =
            QuantileTable.linear(0, 0, 0.01, 0.035, 0.25, 0.23, 0.5, 0.42, 0.75, 0.64, 0.99, 0.96, 1, 0.993);
    private static final QuantileTable TEMPO =
            QuantileTable.linear(0, 0, 0.01, 70, 0.25, 100, 0.5, 122, 0.75, 142, 0.99, 190, 1, 238.9);

    private static final int KEYS = 12;
    private static final double MAJOR = 0.63;
    private static final double FOUR_BEATS = 0.9;
    private static final double THREE_BEATS = 0.08;
    private static final double FIVE_BEATS = 0.01;

    private Sound() {}

    /** Returns the columns from the year on, in their order. */
    static List<String> columns(Draws draws) {
        // The elements are evaluated in this order, and each draw moves the next one.
        return List.of(
                whole(draws.chance(UNKNOWN_YEAR) ? 0 : (int) YEAR.at(draws.normal())),
                whole((int) DURATION_MS.at(draws.normal())),
                thousandths(DANCEABILITY.at(draws.normal())),
                thousandths(ENERGY.at(draws.normal())),
                whole(draws.below(KEYS)),
                thousandths(LOUDNESS.at(draws.normal())),
                whole(draws.chance(MAJOR) ? 1 : 0),
                thousandths(SPEECHINESS.at(draws.normal())),
                thousandths(ACOUSTICNESS.at(draws.normal())),
                thousandths(INSTRUMENTALNESS.at(draws.normal())),
                thousandths(LIVENESS.at(draws.normal())),
                thousandths(VALENCE.at(draws.normal())),
                thousandths(TEMPO.at(draws.normal())),
                whole(beats(draws.uniform())));
    }

    private static String whole(int number) {
        return Integer.toString(number);
    }

    /** Returns the number with three decimals. */
    private static String thousandths(double number) {
        return BigDecimal.valueOf((long) StrictMath.rint(number * 1_000), 3).toPlainString();
    }

    private static int beats(double chance) {
        if (chance < FOUR_BEATS) {
            return 4;
        }
        if (chance < FOUR_BEATS + THREE_BEATS) {
            return 3;
        }
        return chance < FOUR_BEATS + THREE_BEATS + FIVE_BEATS ? 5 : 1;
    }

    /** Returns random letters of an alphabet. */
    static String code(String alphabet, int length, Draws draws) {
        StringBuilder code = new StringBuilder(length);
        for (int place = 0; place < length; place++) {
            code.append(alphabet.charAt(draws.below(alphabet.length())));
        }
        return code.toString();
    }
}
