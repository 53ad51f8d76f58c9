package dev.vigia.commands.weekly;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SnapshotTest {
    /** A Sunday, on which Monday has begun east of Greenwich. */
    private static final Instant WRITTEN = Instant.parse("2026-11-22T23:59:59Z");

    @ParameterizedTest
    @CsvSource({
        "plays-2026-W46.csv, 2026-W46",
        "2026-11-16.csv.gz, 2026-W47",
        "plays_2027-01-01_full.csv, 2026-W53",
        "2026-W46 of 2026-11-20.csv, 2026-W46",
        "2026-W60.csv, 2026-W47",
        "2026-W60 2026-02-31 2026-11-02.csv, 2026-W45",
        "User Listening History.csv, 2026-W47"
    })
    void week_isThatOfTheNameElseThatOfWriting(String name, String week) {
        assertEquals(week, Snapshot.week(name, WRITTEN).toString());
    }
}
