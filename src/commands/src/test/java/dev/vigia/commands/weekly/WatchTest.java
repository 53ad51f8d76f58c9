package dev.vigia.commands.weekly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vigia.transactions.encoding.Printable;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchTest {
    private static final String HEADER = "track_id,user_id,playcount\n";

    @TempDir
    private Path folder;

    private Path drop;
    private Path out;
    private Watch watch;
    private final StringWriter messages = new StringWriter();
    private final List<String> made = new ArrayList<>();
    /** Exit codes by week. A week that is not in it is made. */
    private final Map<String, Integer> exitCodes = new HashMap<>();

    @BeforeEach
    void watch() throws IOException {
        drop = Files.createDirectory(folder.resolve("drop"));
        out = folder.resolve("out");
        write("Music Info.csv", "2026-11-01");
        watch = new Watch(
                drop, out, new WeekToMake.Terms(10, 5), Duration.ofSeconds(10), this::make, sentence -> messages.append(
                                Printable.line(sentence))
                        .append("\n"));
    }

    @Test
    void fileThatIsOverwrittenEachWeek_isNeverComparedWithItself() throws Exception {
        write("User Listening History.csv", "2026-11-12");
        look(2);
        write("User Listening History.csv", "2026-11-19");
        look(3);
        assertEquals(List.of("2026-W46 of all time", "2026-W47 of all time"), made);
        assertEquals(1, told("History.csv has changed since 2026-W46 was made of it"));
    }

    @Test
    void fileThatChangesAfterItsWeekWasMade_isToldOnceAndNotComparedWith() throws Exception {
        write("2026-W45.csv", "2026-11-05");
        write("2026-W46.csv", "2026-11-12");
        look(2);
        Files.writeString(drop.resolve("2026-W46.csv"), HEADER + "a,b,1\n");
        write("2026-W47.csv", "2026-11-19");
        look(3);
        assertEquals(
                List.of("2026-W45 of all time", "2026-W46 since 2026-W45.csv", "2026-W47 since 2026-W45.csv"), made);
        assertEquals(1, told("2026-W46.csv has changed since 2026-W46 was made of it"));
        assertEquals(0, told("is passed over"));
    }

    @Test
    void failure_isTriedAgainAfterGrowingPauses() throws Exception {
        exitCodes.put("2026-W45", 1);
        write("2026-W45.csv", "2026-11-05");
        List<Integer> tried = new ArrayList<>();
        for (int look = 1; look <= 20; look++) {
            int before = made.size();
            look(1);
            if (made.size() > before) {
                tried.add(look);
            }
        }
        assertEquals(List.of(2, 3, 5, 9, 17), tried);
        exitCodes.clear();
        look(13);
        assertTrue(Files.exists(summary("2026-W45")));
    }

    @Test
    void weekAfterOneThatFailed_isComparedWithItsSnapshot() throws Exception {
        exitCodes.put("2026-W45", 1);
        write("2026-W44.csv", "2026-10-29");
        write("2026-W45.csv", "2026-11-05");
        write("2026-W46.csv", "2026-11-12");
        look(2);
        assertEquals(
                List.of("2026-W44 of all time", "2026-W45 since 2026-W44.csv", "2026-W46 since 2026-W45.csv"), made);
    }

    @Test
    void snapshotThatLandsLate_isToldToBeInTheLaterWeekToo() throws Exception {
        write("2026-W44.csv", "2026-10-29");
        write("2026-W46.csv", "2026-11-12");
        look(2);
        write("2026-W45.csv", "2026-11-05");
        look(2);
        assertEquals(1, told("2026-W46 was compared with an older snapshot before this one had landed"));
        assertEquals(1, told("and counts its plays as well"));
        Files.delete(summary("2026-W46"));
        look(1);
        assertEquals(
                List.of("2026-W45 since 2026-W44.csv", "2026-W46 since 2026-W45.csv"), made.subList(2, made.size()));
    }

    @Test
    void badSnapshot_isTriedOnceUntilItChangesAndNotComparedWith() throws Exception {
        exitCodes.put("2026-W45", 2);
        write("2026-W44.csv", "2026-10-29");
        write("2026-W45.csv", "2026-11-05");
        write("2026-W46.csv", "2026-11-12");
        look(9);
        assertEquals(
                List.of("2026-W44 of all time", "2026-W45 since 2026-W44.csv", "2026-W46 since 2026-W44.csv"), made);
        exitCodes.clear();
        write("2026-W45.csv", "2026-11-13");
        look(2);
        assertEquals("2026-W45 since 2026-W44.csv", made.get(3));
    }

    @Test
    void foldersThatAreNoWeeks_arePassedOver() throws Exception {
        Path tops = Files.createDirectories(out.resolve("music_tops"));
        Files.writeString(Files.createDirectory(tops.resolve("week=foo")).resolve("summary.json"), "{}");
        for (String week : List.of("week=2026-W44", "week=2026-W45")) {
            Files.writeString(Files.createDirectory(tops.resolve(week)).resolve("summary.json"), "{\"week\"");
        }
        write("2026-W45.csv", "2026-11-05");
        write("2026-W46.csv", "2026-11-12");
        look(3);
        assertEquals(List.of("2026-W46 since 2026-W45.csv"), made);
        assertEquals(1, told("week=2026-W45/summary.json does not say what its week was made of"));
        assertEquals(0, told("foo"));
    }

    @Test
    void folderThatIsAwayForAWhile_isToldOnceEachTime() throws Exception {
        write("2026-W46.csv", "2026-11-12");
        Path away = folder.resolve("away");
        for (int time = 1; time <= 2; time++) {
            Files.move(drop, away);
            look(3);
            assertEquals(time, told("Cannot look into "));
            Files.move(away, drop);
            look(2);
        }
        assertEquals(List.of("2026-W46 of all time"), made);
    }

    @Test
    void controlCharactersOfAFileName_areShownAsText() throws Exception {
        write("\u001b[2J\u202e 2026-W46.csv", "2026-11-12");
        look(2);
        assertTrue(told("<U+001B>[2J<U+202E> 2026-W46.csv") > 0, messages::toString);
        assertEquals(0, told("\u001b"));
    }

    private WeekOutcome make(WeekToMake week) throws IOException {
        made.add(week.week()
                + week.previous()
                        .map(file -> " since " + Path.of(file).getFileName())
                        .orElse(" of all time"));
        int exitCode = exitCodes.getOrDefault(week.week().toString(), 0);
        if (exitCode == 0) {
            Path summary = summary(week.week().toString());
            Files.createDirectories(summary.getParent());
            String previous = week.previous().isEmpty()
                    ? ""
                    : ", \"previous\": " + input(week.previous().get());
            Files.writeString(summary, "{\"listening\": " + input(week.listening()) + previous + "}");
        }
        return WeekOutcome.of(exitCode, exitCode == 0);
    }

    private static String input(String file) throws IOException {
        Snapshot snapshot = Snapshot.at(Path.of(file));
        return String.format(
                "{\"file\": \"file:%s\", \"bytes\": %d, \"modified\": \"%s\"}",
                snapshot.file(), snapshot.bytes(), snapshot.modified());
    }

    private Path summary(String week) {
        return out.resolve("music_tops/week=" + week + "/summary.json");
    }

    private void look(int times) throws InterruptedException {
        for (int look = 0; look < times; look++) {
            watch.look();
        }
    }

    private void write(String name, String day) throws IOException {
        Path file = Files.writeString(drop.resolve(name), HEADER);
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse(day + "T12:00:00Z")));
    }

    private long told(String part) {
        return messages.toString().lines().filter(line -> line.contains(part)).count();
    }
}
