package dev.vigia.evaluation.generate.music;

import dev.vigia.evaluation.generate.Draws;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/** The genre of a track, and the tags that listeners give it. */
final class Genres {
    private static final String[] NAMES = {
        "",
        "Rock",
        "Electronic",
        "Metal",
        "Pop",
        "Rap",
        "Jazz",
        "RnB",
        "Reggae",
        "Country",
        "Punk",
        "Folk",
        "New Age",
        "Blues",
        "World",
        "Latin"
    };

    /** Tracks of 50,683, as published; one is in none of the figures and is taken for Latin, the last. */
    private static final int[] TRACKS = {
        28_335, 9_965, 3_710, 2_516, 1_145, 820, 793, 696, 691, 607, 383, 355, 237, 189, 140, 100
    };

    private static final String[] TAGS =
            ("rock pop indie alternative electronic female_vocalists dance acoustic chill mellow "
                            + "instrumental live guitar piano love party sad summer cover soundtrack ambient 60s 70s 80s "
                            + "90s 00s british swedish psychedelic experimental singer_songwriter classic_rock hard_rock "
                            + "new_wave soul funk lo_fi techno house drum_and_bass")
                    .split(" ");

    private static final int MOST_TAGS = 8;

    private Genres() {}

    /** Returns the genre of the track at this place of the published ones, ordered by genre; empty if it has none. */
    static String at(int publishedPlace) {
        int genre = 0;
        int end = TRACKS[0];
        while (publishedPlace >= end && genre < NAMES.length - 1) {
            end += TRACKS[++genre];
        }
        return NAMES[genre];
    }

    /** Returns one to eight different tags, the genre first. */
    static String tags(String genre, Draws draws) {
        Set<String> tags = new LinkedHashSet<>();
        if (!genre.isEmpty()) {
            tags.add(genre.toLowerCase(Locale.ROOT).replace(' ', '_'));
        }
        // The set drops tags that are drawn twice, so there may be fewer.
        for (int left = 1 + draws.below(MOST_TAGS - 1); left > 0; left--) {
            tags.add(TAGS[draws.below(TAGS.length)]);
        }
        return String.join(", ", tags);
    }
}
