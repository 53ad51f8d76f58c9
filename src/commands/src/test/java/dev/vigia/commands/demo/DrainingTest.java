package dev.vigia.commands.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vigia.commands.accounting.JobFigures;
import dev.vigia.commands.demo.Draining.Step;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DrainingTest {
    private static final long SENT = 10;

    private final Draining draining = new Draining(SENT, 0);

    @Test
    void drained_onceTheFiguresHaveStayedTheSame() {
        assertEquals(Step.WAIT, look(figures(10, 8, 1, 1), 0));
        assertEquals(Step.WAIT, look(figures(10, 8, 1, 1), 1_500));
        assertEquals(Step.DRAINED, look(figures(10, 8, 1, 1), 1_600));
    }

    @Test
    void drained_alsoIfOthersHaveSentMore() {
        look(figures(12, 11, 1, 0), 0);
        assertEquals(Step.DRAINED, look(figures(12, 11, 1, 0), 3_000));
    }

    @Test
    void drained_isDoubtedAgainWhenAnythingMoves() {
        look(figures(10, 10, 0, 0), 0);
        look(figures(11, 10, 0, 0), 1_000);
        assertEquals(Step.WAIT, look(figures(11, 11, 0, 0), 2_000));
        assertEquals(Step.WAIT, look(figures(11, 11, 0, 0), 3_000));
        assertEquals(Step.DRAINED, look(figures(11, 11, 0, 0), 3_600));
    }

    @Test
    void restoredJob_isNotDrainedByTheFiguresOfBefore() {
        look(figures(10, 10, 0, 0), 0);
        look(Map.of(), 1_000);
        assertEquals(Step.WAIT, look(figures(10, 10, 0, 0), 2_000));
        look(figures(7, 7, 0, 0), 3_000);
        assertEquals(Step.WAIT, look(figures(7, 7, 0, 0), 5_000));
    }

    @Test
    void figuresOfSomeVerticesOnly_areNone() {
        Map<String, Long> partial = new HashMap<>(figures(0, 0, 0, 0));
        partial.remove("processed");
        Draining ofNothing = new Draining(0, 0);
        ofNothing.look(new JobFigures(partial), 0);
        assertEquals(Step.WAIT, ofNothing.look(new JobFigures(partial), millis(2_000)));
        ofNothing.look(new JobFigures(figures(0, 0, 0, 0)), millis(2_000));
        assertEquals(Step.DRAINED, ofNothing.look(new JobFigures(figures(0, 0, 0, 0)), millis(3_600)));
    }

    @Test
    void end_isToldAgainWhenNothingMovesWhateverTheClocksAmongTheFiguresSay() {
        look(figures(10, 9, 0, 0), 0);
        assertEquals(Step.WAIT, look(withLag(figures(10, 9, 0, 0), 1), 2_900));
        assertEquals(Step.MARK_AGAIN, look(withLag(figures(10, 9, 0, 0), 2), 3_000));
        assertEquals(Step.WAIT, look(withLag(figures(10, 9, 0, 0), 3), 5_900));
        assertEquals(Step.MARK_AGAIN, look(withLag(figures(10, 9, 0, 0), 4), 6_000));
    }

    @Test
    void stuck_whenNothingHasMovedForLong() {
        look(figures(10, 9, 0, 0), 0);
        assertEquals(Step.STUCK, look(withLag(figures(10, 9, 0, 0), 5), Draining.STUCK_AFTER.toMillis()));
    }

    private Step look(Map<String, Long> figures, long millis) {
        return draining.look(new JobFigures(figures), millis(millis));
    }

    private static long millis(long millis) {
        return Duration.ofMillis(millis).toNanos();
    }

    private static Map<String, Long> figures(long received, long processed, long quarantined, long duplicates) {
        return Map.of(
                "received", received, "processed", processed, "quarantined", quarantined, "duplicates", duplicates);
    }

    private static Map<String, Long> withLag(Map<String, Long> figures, long lag) {
        Map<String, Long> more = new HashMap<>(figures);
        more.put("eventTimeLagMillis", lag);
        return more;
    }
}
