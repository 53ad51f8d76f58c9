package dev.vigia.commands.weekly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vigia.music.report.Progress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WeeklyIT {
    private static final String OVERALL = "top=overall";

    @TempDir
    private static Path shared;

    private static Music music;
    private static Music others;

    @TempDir
    private Path folder;

    @BeforeAll
    static void generate() {
        music = Music.generated(shared.resolve("music"), shared.resolve("work"), 1);
        others = Music.generated(shared.resolve("others"), shared.resolve("work"), 2);
    }

    @Test
    void nextWeek_tellsWhatHasRisen() throws Exception {
        assertEquals(0, music.weekly(music.firstCompared(folder)), music::errors);
        assertTrue(music.output().startsWith("20,000 rows read: 20,000 joined, 0 of unknown tracks, 0 rejected"));
        assertTrue(music.output().contains("no change of rank: there are no tops of 2026-W45"), music::output);
        assertEquals(
                List.of("10|0"),
                Tops.in(folder, Music.WEEK).rows(OVERALL, "select count(*), count(rank_change) from TOP"));

        assertEquals(0, music.weekly(music.second(folder)), music::errors);
        assertFalse(music.output().contains("JobID"), music::output);
        assertTrue(music.errors().lines().allMatch(WeeklyIT::isProgress), music::errors);
        assertEquals(
                List.of("10|true|true"),
                Tops.in(folder, Music.NEXT_WEEK)
                        .rows(
                                OVERALL,
                                "select count(*), count(rank_change) between 5 and 10, sum(plays) < 3000 from TOP"));
    }

    @Test
    void firstComparedWeek_tellsWhyThereIsNoChangeOfRank() throws Exception {
        assertEquals(0, music.weekly(music.first(folder)), music::errors);
        assertEquals(0, music.weekly(music.second(folder)), music::errors);

        assertTrue(
                music.output().contains("no change of rank: 2026-W46 has the tops of all time, and this is a week's"),
                music::output);
        assertEquals(
                List.of("0"), Tops.in(folder, Music.NEXT_WEEK).rows(OVERALL, "select count(rank_change) from TOP"));
    }

    @Test
    void fileOfRejectedRows_isRefusedAndTheWeekStays() throws Exception {
        assertEquals(0, music.weekly(music.first(folder)), music::errors);
        List<String> before = Tops.entriesIn(folder);
        Path floats = Files.writeString(folder.resolve("floats.csv"), "track_id,user_id,playcount\nT,u,1.0\n");

        assertEquals(2, music.weekly(Music.options(music.info(), floats, Music.WEEK, folder)), music::errors);
        assertTrue(music.errors().contains("playcount is \"1.0\", not a whole number"), music::errors);
        Files.delete(floats);
        assertEquals(before, Tops.entriesIn(folder));
    }

    @Test
    void weekThatIsThere_isReplacedAsAWhole() throws Exception {
        assertEquals(0, music.weekly(music.first(folder)), music::errors);
        List<String> before = Tops.entriesIn(folder);
        assertEquals(0, music.weekly(with(music.first(folder), "--top", "3", "--parallelism", "1")), music::errors);
        assertEquals(List.of("3"), Tops.in(folder, Music.WEEK).rows(OVERALL, "select count(*) from TOP"));
        List<String> expected = new ArrayList<>(before);
        expected.removeIf(entry -> entry.endsWith("top=by_user/part-1.parquet"));
        assertEquals(expected, Tops.entriesIn(folder));
    }

    @Test
    void fileThatIsNotThere_isNamed() throws Exception {
        refused(
                Music.options(music.info(), folder.resolve("no.csv"), Music.WEEK, folder),
                "--listening",
                "no such file");
    }

    @Test
    void snapshotOfOthers_isNoPreviousOne() throws Exception {
        refused(
                with(music.first(folder), "--previous", others.listening().toString()),
                "Cannot compare with --previous:",
                "Is it a snapshot of another data set");
    }

    @Test
    void placeThatCannotBeWrittenTo_isToldWithTheLogsName() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));
        assertEquals(1, music.weekly(music.first(file)), music::errors);
        assertTrue(music.errors().startsWith("Cannot write to " + file + ": "), music::errors);
        assertTrue(music.errors().contains("Flink's log is "), music::errors);
        assertEquals(0, Files.size(file));
    }

    /** Fails unless a run is refused with one line that has all of these words, and leaves nothing. */
    private void refused(List<String> options, String... words) throws Exception {
        List<String> before = Tops.entriesIn(folder);
        assertEquals(2, music.weekly(options), music::errors);
        String complaint = music.errors()
                .lines()
                .filter(line -> !isProgress(line))
                .reduce((first, second) -> first + "\n" + second)
                .orElse("");
        assertEquals(1, complaint.lines().count(), complaint);
        for (String word : words) {
            assertTrue(complaint.contains(word), complaint);
        }
        assertEquals("", music.output());
        assertEquals(before, Tops.entriesIn(folder));
        assertFalse(Files.exists(folder.resolve("music_tops")));
    }

    private static boolean isProgress(String line) {
        return line.contains(Progress.ROWS_READ);
    }

    private static List<String> with(List<String> options, String... more) {
        options.addAll(List.of(more));
        return options;
    }
}
