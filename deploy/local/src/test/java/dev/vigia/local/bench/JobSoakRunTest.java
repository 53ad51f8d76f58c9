package dev.vigia.local.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vigia.local.CommandFailed;
import dev.vigia.local.flink.JobState;
import dev.vigia.local.soak.SoakPlan;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;

class JobSoakRunTest {
    private static final SoakDays DAYS = new SoakDays(new SoakPlan(1_000, 60, 1), Duration.ofDays(6));

    private final StringWriter out = new StringWriter();

    @Test
    void levelAndForgotten_isTold() throws Exception {
        run(day -> day > 60 ? 0 : 140);
        assertTrue(out.toString().contains("# 6,000 payments judged, 1,000 a second;"), out::toString);
        assertTrue(
                out.toString().contains("# the whole state on day 50: 0.0 MB, 200 bytes an account,"), out::toString);
        assertTrue(
                out.toString().contains("# while as many accounts are forgotten as come: 140 to 140"), out::toString);
        assertTrue(out.toString().contains("# after 8 days without payments: 0 accounts, 28.0 kB"), out::toString);
    }

    @Test
    void growth_fails() {
        CommandFailed failure = assertThrows(CommandFailed.class, () -> run(day -> day > 60 ? 0 : 2 * day));
        assertEquals("What is remembered does not level off: 40 to 100 accounts.", failure.getMessage());
    }

    @Test
    void whatStays_fails() {
        CommandFailed failure = assertThrows(CommandFailed.class, () -> run(day -> 140));
        assertEquals("Accounts stay that must be forgotten: 140.", failure.getMessage());
    }

    private void run(IntUnaryOperator accounts) throws Exception {
        new JobSoakRun(new Told(accounts), DAYS, new PrintWriter(out)).run();
    }

    /** A hundred payments a day, ten days a second. */
    private record Told(IntUnaryOperator accounts) implements JobSoakRun.Looks {
        @Override
        public JobSoak.Sample sampleAfter(int days) {
            JobState.Figures figures =
                    new JobState.Figures(100L * Math.min(days, 60), accounts.applyAsInt(days), 1_000_000, 2_000_000);
            return new JobSoak.Sample(days, Duration.ofSeconds(1), 3_000_000, figures, 1 << 30);
        }

        @Override
        public long stateBytes() {
            return 28_000;
        }
    }
}
