package dev.vigia.commands.weekly;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vigia.music.tables.Week;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NextWeekTest {
    private final Map<Week, MadeWeeks.Made> made = new HashMap<>();

    @Test
    void oldest_isMadeFirstAndOfAllTime() {
        assertEquals("W45 of all time", choice(snapshot("b", 46), snapshot("a", 45)));
    }

    @Test
    void following_isComparedWithTheSnapshotThatTheWeekBeforeWasMadeOf() {
        made("b", 45);
        assertEquals("W46 since b", choice(snapshot("a", 45), snapshot("b", 45), snapshot("c", 45), snapshot("d", 46)));
    }

    @Test
    void previous_mayLieElsewhereIfAWeekBeforeWasMadeOfIt() {
        made("a", 43);
        made("elsewhere", 44);
        made("later", 50);
        assertEquals("W46 since elsewhere", choice(snapshot("b", 46)));
        assertEquals("W46 since elsewhere", choice(snapshot("a", 43), snapshot("b", 46)));
    }

    @Test
    void previous_isTheNewestOlderFileEvenIfItsWeekIsNotMade() {
        made("a", 44);
        NextWeek next = next(snapshot("a", 44), snapshot("b", 45), snapshot("c", 46));
        assertEquals("W46 since b", text(next.choose(Set.of(), snapshot -> false, NextWeekTest::isOf45)));
        assertEquals(
                "W46 since a",
                text(next.choose(Set.of(), snapshot -> snapshot.equals(snapshot("b", 45)), NextWeekTest::isOf45)));
    }

    @Test
    void previous_isTheNewestOlderFileWhenThatOfTheMadeWeekIsGone() {
        for (int gone = 43; gone <= 45; gone++) {
            made("gone", gone, MadeWeeks.State.GONE);
        }
        assertEquals("W46 since b", choice(snapshot("a", 43), snapshot("b", 44), snapshot("c", 46)));
        assertEquals("W46 of all time", choice(snapshot("c", 46)));
    }

    @Test
    void fileThatHasChanged_isNotComparedWith() {
        made("a", 44);
        made("b", 45, MadeWeeks.State.CHANGED);
        assertEquals("W46 since a", choice(snapshot("a", 44), snapshot("b", 45, 9), snapshot("c", 46)));
        assertEquals(List.of(), next(snapshot("b", 45, 9)).passedOver());
    }

    @Test
    void fileThatIsOverwrittenEachWeek_isNotComparedWithItself() {
        made("a", 45, MadeWeeks.State.CHANGED);
        assertEquals("W46 of all time", choice(snapshot("a", 46, 9)));
        made("a", 45);
        assertEquals("W46 of all time", choice(snapshot("a", 46)));
    }

    @Test
    void madeWeek_isNeverMadeAgain() {
        made("a", 45);
        made.put(week(46), new MadeWeeks.Made(Optional.empty(), MadeWeeks.State.GONE, Optional.empty()));
        assertEquals("nothing", choice(snapshot("a", 45), snapshot("b", 46)));
    }

    @Test
    void secondSnapshotOfAWeek_isPassedOver() {
        Snapshot first = snapshot("b", 46, 1);
        Snapshot second = snapshot("a", 46, 2);
        assertEquals("W46 of all time", choice(second, first));
        assertEquals(List.of(second), next(second, first).passedOver());
        made("b", 46);
        assertEquals(List.of(second), next(second, first).passedOver());
        made("a", 46);
        assertEquals(List.of(first), next(second, first).passedOver());
    }

    @Test
    void lateSnapshot_isMadeAlthoughALaterWeekIs() {
        made("c", 47);
        assertEquals("W45 of all time", choice(snapshot("a", 45), snapshot("c", 47)));
    }

    @Test
    void week_waitsForThoseThatLandBeforeIt() {
        assertEquals("nothing", choice(Set.of(week(45)), snapshot("b", 46)));
        assertEquals("nothing", choice(Set.of(week(46)), snapshot("b", 46)));
        assertEquals("W46 of all time", choice(Set.of(week(47)), snapshot("b", 46)));
    }

    @Test
    void failedWeek_letsTheNextOnePass() {
        NextWeek next = next(snapshot("a", 45), snapshot("b", 46));
        assertEquals("W46 since a", text(next.choose(Set.of(), snapshot -> false, NextWeekTest::isOf45)));
        assertEquals("nothing", text(next.choose(Set.of(), snapshot -> false, choice -> true)));
    }

    private String choice(Snapshot... landed) {
        return choice(Set.of(), landed);
    }

    private String choice(Set<Week> landing, Snapshot... landed) {
        return text(next(landed).choose(landing, snapshot -> false, choice -> false));
    }

    private NextWeek next(Snapshot... landed) {
        return new NextWeek(Arrays.stream(landed).sorted(Snapshot.ORDER).toList(), made);
    }

    private void made(String file, int week) {
        made(file, week, MadeWeeks.State.SAME);
    }

    private void made(String file, int week, MadeWeeks.State now) {
        made.put(week(week), new MadeWeeks.Made(Optional.of(snapshot(file, week)), now, Optional.empty()));
    }

    private static boolean isOf45(NextWeek.Choice choice) {
        return choice.snapshot().week().equals(week(45));
    }

    private static String text(Optional<NextWeek.Choice> chosen) {
        return chosen.map(choice -> choice.snapshot().week().toString().substring(5)
                        + choice.previous()
                                .map(previous -> " since " + previous.file())
                                .orElse(" of all time"))
                .orElse("nothing");
    }

    private static Snapshot snapshot(String file, int week) {
        return snapshot(file, week, 0);
    }

    private static Snapshot snapshot(String file, int week, long second) {
        return new Snapshot(Path.of(file), week(week), 100, Instant.ofEpochSecond(second));
    }

    private static Week week(int number) {
        return Week.parse("2026-W" + number);
    }
}
