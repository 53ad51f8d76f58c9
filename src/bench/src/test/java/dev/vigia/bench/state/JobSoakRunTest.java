package dev.vigia.bench.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vigia.bench.soak.SoakPlan;
import dev.vigia.transactions.errors.ExplainedFailure;
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
        assertTold("# 6,000 payments judged, 1,000 a second;");
        assertTold(
                "# while as many accounts are forgotten as come: 140 to 140 remembered, 0.1 to 0.1 MB, 728 bytes an account");
        assertTold("# after 8 days without payments: 0 remembered, 10.0 kB");
    }

    @Test
    void growth_fails() {
        ExplainedFailure failure = assertThrows(ExplainedFailure.class, () -> run(day -> day > 60 ? 0 : 100 * day));
        assertEquals("The state does not level off: 1.3 to 3.3 MB.", failure.getMessage());
    }

    @Test
    void whatStays_fails() {
        ExplainedFailure failure = assertThrows(ExplainedFailure.class, () -> run(day -> 1_400));
        assertEquals("Something stays that must be forgotten: 0.9 MB.", failure.getMessage());
    }

    private void assertTold(String line) {
        assertTrue(out.toString().contains(line), out::toString);
    }

    private void run(IntUnaryOperator accounts) throws Exception {
        new JobSoakRun(new Told(accounts), DAYS, new PrintWriter(out)).run();
    }

    /** A hundred payments a day, ten days a second; 10,000 bytes, and 657 an account. */
    private record Told(IntUnaryOperator accounts) implements JobSoakRun.Looks {
        @Override
        public JobSoak.Sample sampleAfter(int days) {
            int remembered = accounts.applyAsInt(days);
            JobState.Figures figures = new JobState.Figures(100L * Math.min(days, 60), remembered, 2_000_000);
            return new JobSoak.Sample(
                    days, Duration.ofSeconds(1), 10_000 + 657L * remembered, 3_000_000, figures, 1 << 30);
        }
    }
}
