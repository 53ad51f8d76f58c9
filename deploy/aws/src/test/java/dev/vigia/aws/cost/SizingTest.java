package dev.vigia.aws.cost;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vigia.aws.profiles.Profile;
import java.util.List;
import org.junit.jupiter.api.Test;

class SizingTest {
    private static final Figures FIGURES = Figures.shipped();

    @Test
    void always_hoursAreThoseOfTheMonth() {
        assertEquals(new Sizing(1, 1, 730, 0, List.of()), of("small", 10e6));
    }

    @Test
    void run_isBilledTenMinutesAtLeast() {
        assertEquals(4.35 / 6, of("null", 1).hours(), 1e-6);
    }

    /** A shard takes 4,448 a second: 30 minutes for 8 million, with 10 to start, to look whether all is read, and to stop. */
    @Test
    void run_takesAsLongAsItsShards() {
        assertEquals(
                4.35 * (10 / 60.0 + 8e6 / (1048576 / 235.74014) / 3600),
                of("null", 8e6 * 4.35).hours(),
                1e-6);
    }

    @Test
    void run_replayHasAFunctionsQuarterOfAnHour() {
        assertEquals(List.of(), of("null", 4e6 * 4.35).warnings());
        assertEquals(
                List.of("a replay that no function has the time for"),
                of("null", 4.1e6 * 4.35).warnings());
    }

    @Test
    void run_longestIsWhatTheProfileAllows() {
        assertEquals(
                4.35,
                Sizing.of(Profile.shipped("null"), FIGURES, Load.of(1e6, 1).withLongestRuns())
                        .hours(),
                1e-9);
    }

    @Test
    void load_beyondTheProfileIsTold() {
        Sizing sizing = of("bank", 10_000e6);
        assertEquals(5, sizing.shards());
        assertEquals(5, sizing.kpus());
        assertEquals(List.of("5 shards and not 4", "5 KPUs and not 4"), sizing.warnings());
    }

    private static Sizing of(String profile, double transactions) {
        return Sizing.of(Profile.shipped(profile), FIGURES, Load.of(transactions, 1));
    }
}
