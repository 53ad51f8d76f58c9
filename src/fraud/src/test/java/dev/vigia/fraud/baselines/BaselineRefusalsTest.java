package dev.vigia.fraud.baselines;

import static dev.vigia.fraud.checks.Refusals.assertRefused;

import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class BaselineRefusalsTest {
    @Test
    void baseline_refusesWhatNoSampleGives() {
        baseline(draft -> {});
        baseline(draft -> draft.drift = Double.NaN);
        assertRefused("group", () -> baseline(draft -> draft.group = ""));
        assertRefused("days", () -> baseline(draft -> draft.days = 0));
        assertRefused("days", () -> baseline(draft -> draft.days = Baseline.DAYS + 1));
        assertRefused("count", () -> baseline(draft -> draft.count = -1));
        assertRefused("busiest", () -> baseline(draft -> draft.busiest = -1));
        assertRefused("sampled", () -> baseline(draft -> draft.sampled = -1));
        assertRefused("deviation", () -> baseline(draft -> draft.deviation = Double.NaN));
        assertRefused("highAmount", () -> baseline(draft -> draft.highAmount = -1));
        assertRefused("drift", () -> baseline(draft -> draft.drift = 1.1));
        assertRefused("hours", () -> baseline(draft -> draft.hours = new float[23]));
        assertRefused("times", () -> baseline(draft -> draft.times = new int[2]));
    }

    @Test
    void groupSample_refusesToBeOfNoGroup() {
        assertRefused("group", () -> new GroupSample("", 0, new Sample()));
        assertRefused("sample", () -> new GroupSample("all", 0, null));
    }

    private static void baseline(Consumer<Baseline.Draft> change) {
        Baseline.Draft draft = new Baseline.Draft();
        draft.group = "all";
        draft.days = Baseline.DAYS;
        draft.hours = new float[24];
        draft.amounts = new long[1];
        draft.times = new int[1];
        change.accept(draft);
        new Baseline(draft);
    }
}
