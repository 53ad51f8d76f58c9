package dev.vigia.evaluation.generate.music;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.vigia.evaluation.generate.music.GeneratedMusic.Pair;
import dev.vigia.fetch.PublishedFiles;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compares all tracks, and a fiftieth of the rows, with the published figures. */
final class PublishedMusicTest {
    private static final int USERS = 20_000;
    private static final int ROWS = 200_000;

    @TempDir
    static Path folder;

    private static List<NamedCsvRecord> info;
    private static Map<Pair, Integer> history;
    private static Map<Pair, Integer> later;

    @BeforeAll
    static void generate() {
        MusicSize size = new MusicSize(USERS, ROWS, MusicSize.PUBLISHED.tracks());
        GeneratedMusic music = GeneratedMusic.in(folder, MusicFiles.byUser(size, 1));
        info = music.info();
        history = music.history();
        later = music.laterHistory();
    }

    @Test
    void info_hasThePublishedColumnsAndCounts() {
        assertEquals(
                PublishedFiles.MUSIC_INFO_HEADER, String.join(",", info.get(0).getHeader()));
        assertEquals(50_683, info.size());
        assertEquals(50_683, distinct("track_id"));
        assertEquals(49_860, distinct("name"));
        assertEquals(8_317, distinct("artist"));
        assertEquals(1_127, count("tags", String::isEmpty));
        assertEquals(28_335, count("genre", String::isEmpty));
        assertEquals(9_965, count("genre", "Rock"::equals));
        assertEquals(237, count("genre", "New Age"::equals));
        assertTrue(info.stream().allMatch(row -> row.getField("track_id").matches("TR[A-Z]{5}12(8F|90)[0-9A-F]{7}")));
    }

    @Test
    void names_holdWhatReadersStumbleOver() {
        for (String column : new String[] {"name", "artist"}) {
            for (String part : new String[] {",", "\"", "&"}) {
                assertTrue(count(column, name -> name.contains(part)) > 10, column + " with " + part);
            }
            int foreign = count(column, name -> name.chars().anyMatch(letter -> letter > 127));
            assertTrue(foreign > 0.02 * info.size() && foreign < 0.2 * info.size(), column + ": " + foreign);
        }
        int broken = count("name", name -> name.contains("\n"));
        assertTrue(broken >= 1 && broken <= 20, broken + " names with a line break");
        assertTrue(count("tags", tags -> tags.contains(", ")) > info.size() / 2);
    }

    @Test
    void artists_haveManySongsOrFew() {
        Map<String, Long> songs = sizes(info, row -> row.getField("artist"));
        assertTrue(songs.containsValue(1L));
        assertTrue(songs.values().stream().anyMatch(many -> many > 100));
    }

    @Test
    void sounds_stayInTheirRanges() {
        for (NamedCsvRecord row : info) {
            int year = Integer.parseInt(row.getField("year"));
            assertTrue(year == 0 || year >= 1_900 && year <= 2_020, row::toString);
            assertBetween(1_439, 3_909_851, row, "duration_ms");
            for (String share : List.of("danceability", "energy", "speechiness", "acousticness", "valence")) {
                assertBetween(0, 1, row, share);
            }
            assertBetween(0, 1, row, "instrumentalness");
            assertBetween(0, 1, row, "liveness");
            assertBetween(-60, 4, row, "loudness");
            assertBetween(0, 239, row, "tempo");
            assertBetween(0, 11, row, "key");
            assertBetween(0, 1, row, "mode");
            assertBetween(1, 5, row, "time_signature");
        }
    }

    @Test
    void history_hasTheRowsUsersAndTracksThatAreAskedFor() {
        assertEquals(ROWS, history.size());
        assertEquals(USERS, users(history).size());
        assertTrue(users(history).stream().allMatch(user -> user.matches("[0-9a-f]{40}")));
        Map<String, Long> tracks = sizes(history.keySet(), Pair::track);
        assertEquals(30_459, tracks.size());
        double widest = tracks.values().stream().mapToLong(rows -> rows).max().orElseThrow();
        assertEquals(80_656.0 / 9_711_301, widest / ROWS, 0.0005);
    }

    @Test
    void users_haveManyTracksOrFew() {
        long[] rows = sizes(history.keySet(), Pair::user).values().stream()
                .mapToLong(one -> one)
                .sorted()
                .toArray();
        assertEquals(1, rows[0]);
        assertTrue(rows[USERS / 2] < 10, "median below the mean");
        assertTrue(rows[USERS - 1] > 200);
    }

    /** The standard deviation hangs on a few large counts: at this size it varies by a tenth. */
    @Test
    void plays_haveThePublishedFigures() {
        int[] plays =
                history.values().stream().mapToInt(count -> count).sorted().toArray();
        double mean = Arrays.stream(plays).average().orElseThrow();
        double square = Arrays.stream(plays)
                .mapToDouble(count -> (count - mean) * (count - mean))
                .average()
                .orElseThrow();
        assertEquals(2.63, mean, 0.05);
        assertEquals(5.7, StrictMath.sqrt(square), 1.2);
        assertEquals(1, plays[ROWS / 4]);
        assertEquals(1, plays[ROWS / 2]);
        assertEquals(2, plays[ROWS / 4 * 3]);
        assertEquals(1, plays[0]);
        assertTrue(plays[ROWS - 1] > 200 && plays[ROWS - 1] <= 2_948);
    }

    @Test
    void tracks_areAllInTheCatalogue() {
        Set<String> known = info.stream().map(row -> row.getField("track_id")).collect(Collectors.toSet());
        assertTrue(known.containsAll(sizes(history.keySet(), Pair::track).keySet()));
        assertTrue(known.containsAll(sizes(later.keySet(), Pair::track).keySet()));
    }

    @Test
    void later_neverShrinksAndHasMore() {
        assertTrue(history.entrySet().stream().allMatch(row -> later.getOrDefault(row.getKey(), 0) >= row.getValue()));
        assertTrue(later.size() > history.size());
        Set<String> before = users(history);
        assertEquals(
                USERS / 100,
                users(later).stream().filter(user -> !before.contains(user)).count());
    }

    @Test
    void later_threeUsersInTenHavePlayed() {
        Set<String> before = users(history);
        Set<String> active = later.entrySet().stream()
                .filter(row -> !row.getValue().equals(history.get(row.getKey())))
                .map(row -> row.getKey().user())
                .filter(before::contains)
                .collect(Collectors.toSet());
        assertEquals(0.3, (double) active.size() / USERS, 0.015);
    }

    private static void assertBetween(double least, double most, NamedCsvRecord row, String column) {
        double value = Double.parseDouble(row.getField(column));
        assertTrue(value >= least && value <= most, () -> column + " of " + row);
    }

    private static int distinct(String column) {
        return sizes(info, row -> row.getField(column)).size();
    }

    private static int count(String column, Predicate<String> fact) {
        return (int)
                info.stream().filter(row -> fact.test(row.getField(column))).count();
    }

    private static Set<String> users(Map<Pair, Integer> rows) {
        return rows.keySet().stream().map(Pair::user).collect(Collectors.toCollection(HashSet::new));
    }

    private static <T> Map<String, Long> sizes(Collection<T> rows, Function<T, String> key) {
        return rows.stream().collect(Collectors.groupingBy(key, Collectors.counting()));
    }
}
