package dev.vigia.evaluation.generate.music;

import dev.vigia.evaluation.generate.Draws;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Invents names of songs and artists with the difficulties of real ones: commas, quotes, letters beyond ASCII, and a
 * line break in one song of ten thousand.
 */
final class Names {
    private static final int SONG_PURPOSE = 28;
    private static final int ARTIST_PURPOSE = 29;

    private static final int FORMS = 100;
    private static final int ADDITIONS = 10_000;
    private static final int FIRST_YEAR = 1990;
    private static final int YEARS = 31;

    private final Draws draws;
    private final Words words;

    private Names(Draws draws) {
        this.draws = draws;
        words = new Words(draws);
    }

    /** Returns names of songs, all different. */
    static String[] ofSongs(int count, long seed) {
        Names names = new Names(Draws.of(seed, 0, SONG_PURPOSE));
        return different(count, names::song);
    }

    /** Returns names of artists, all different. */
    static String[] ofArtists(int count, long seed) {
        Names names = new Names(Draws.of(seed, 0, ARTIST_PURPOSE));
        return different(count, names::artist);
    }

    private static String[] different(int count, Supplier<String> name) {
        Set<String> taken = new HashSet<>();
        String[] names = new String[count];
        for (int place = 0; place < count; place++) {
            do {
                names[place] = name.get();
            } while (!taken.add(names[place]));
        }
        return names;
    }

    private String song() {
        String title = title();
        int addition = draws.below(ADDITIONS);
        if (addition < 1) {
            return title + '\n' + words.invented();
        }
        if (addition < 200) {
            return title + ", " + words.verb() + " Me";
        }
        if (addition < 400) {
            return '"' + words.noun() + "\" " + title;
        }
        if (addition < 700) {
            return title + " (Live in " + words.invented() + ")";
        }
        if (addition < 1_000) {
            return title + " (feat. " + artist() + ")";
        }
        return addition < 1_500 ? title + " - Remastered " + (FIRST_YEAR + draws.below(YEARS)) : title;
    }

    private String title() {
        int form = draws.below(FORMS);
        if (form < 15) {
            return words.adjective() + ' ' + words.noun();
        }
        if (form < 35) {
            return words.verb() + " the " + words.adjective() + ' ' + words.noun();
        }
        if (form < 50) {
            return "The " + words.noun() + " and the " + words.noun();
        }
        if (form < 65) {
            return words.noun() + " of " + words.invented();
        }
        if (form < 80) {
            return words.adjective() + ' ' + words.noun() + " Don't " + words.verb();
        }
        return form < 90 ? words.invented() : words.invented() + ' ' + words.noun();
    }

    private String artist() {
        int form = draws.below(FORMS);
        if (form < 20) {
            return "The " + words.adjective() + ' ' + words.noun() + 's';
        }
        if (form < 60) {
            return words.invented() + ' ' + words.invented();
        }
        if (form < 75) {
            return words.invented();
        }
        if (form < 85) {
            return words.invented() + " & the " + words.noun() + 's';
        }
        if (form < 98) {
            return words.adjective() + ' ' + words.invented();
        }
        return form < 99
                ? words.invented() + ", " + words.invented() + " & " + words.invented()
                : words.invented() + " \"" + words.noun() + "\" " + words.invented();
    }
}
