package dev.vigia.local.processes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vigia.local.processes.Liveness.Step;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LivenessTest {
    private static final long START = 17;

    private final Liveness waiting = new Liveness(Duration.ofMinutes(5), START);

    @Test
    void programThatDoesSomething_isWaitedForUpToTheLimit() {
        for (int seconds = 0; seconds < 300; seconds++) {
            assertTrue(waiting.look(after(seconds), seconds) != Step.GIVE_UP, "given up after " + seconds + " s");
        }
        assertEquals(Step.GIVE_UP, waiting.look(after(300), 300));
        assertEquals(
                "after 300 s, though it is alive. A busy machine needs more: give it with --start-limit",
                waiting.reason(after(300)));
    }

    @Test
    void programThatPausesForHalfAMinute_isWaitedFor() {
        waiting.look(after(5), 1);
        assertTrue(waiting.look(after(35), 1) != Step.GIVE_UP);
        assertTrue(waiting.look(after(36), 2) != Step.GIVE_UP);
        assertTrue(waiting.look(after(90), 2) != Step.GIVE_UP);
    }

    @Test
    void programThatDoesNothingForAMinute_isGivenUp() {
        waiting.look(after(5), 1);
        assertEquals(Step.GIVE_UP, waiting.look(after(65), 1));
        assertEquals("after 65 s; for the last 60 s it has said and done nothing", waiting.reason(after(65)));
    }

    @Test
    void user_isToldAfterTenSecondsAndThenEveryFifteen() {
        StringBuilder told = new StringBuilder();
        for (int seconds = 0; seconds < 60; seconds++) {
            if (waiting.look(after(seconds), seconds) == Step.TELL) {
                told.append(seconds).append(' ');
            }
        }
        assertEquals("10 25 40 55 ", told.toString());
        assertEquals(
                "Still waiting for s3 to start, 12 s so far. It is alive; the limit is 300 s (--start-limit).",
                waiting.news("s3 to start", after(12)));
    }

    private static long after(int seconds) {
        return START + Duration.ofSeconds(seconds).toNanos();
    }
}
