package dev.vigia.commands.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class InterruptionTest {
    /** A run with a long backlog is not cut off while it is being judged. */
    @Test
    void end_isAwaitedWhileThereIsProgress() throws Exception {
        AtomicLong asked = new AtomicLong();
        Interruption.awaitStandstill(Duration.ZERO, () -> Math.min(asked.getAndIncrement(), 50));
        assertEquals(52, asked.get());
    }
}
