package dev.vigia.commands.weekly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vigia.music.tables.Week;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FailedWeeksTest {
    private static final Snapshot INFO = snapshot("Music Info.csv", 100);

    private final FailedWeeks failed = new FailedWeeks(4);

    @Test
    void pause_doublesUpToTheLongest() {
        FailedWeeks.Attempt attempt = attempt(INFO);
        long look = 10;
        for (long pause : new long[] {1, 2, 4, 4}) {
            assertEquals(pause, failed.add(attempt, look));
            assertTrue(failed.mustWait(attempt, look + pause - 1));
            look += pause;
            assertFalse(failed.mustWait(attempt, look));
        }
        assertFalse(failed.isBad(INFO, snapshot("a.csv", 1)));
    }

    @Test
    void badInput_isBadUntilAFileChanges() {
        failed.addBadInput(attempt(INFO));
        assertTrue(failed.mustWait(attempt(INFO), Long.MAX_VALUE - 1));
        assertTrue(failed.isBad(INFO, snapshot("a.csv", 1)));
        assertFalse(failed.isBad(INFO, snapshot("a.csv", 2)));
        Snapshot changed = snapshot("Music Info.csv", 101);
        assertFalse(failed.isBad(changed, snapshot("a.csv", 1)));
        assertFalse(failed.mustWait(attempt(changed), 11));
    }

    private static FailedWeeks.Attempt attempt(Snapshot info) {
        return new FailedWeeks.Attempt(info, new NextWeek.Choice(snapshot("a.csv", 1), Optional.empty()));
    }

    private static Snapshot snapshot(String file, long bytes) {
        return new Snapshot(Path.of(file), Week.parse("2026-W46"), bytes, Instant.EPOCH);
    }
}
