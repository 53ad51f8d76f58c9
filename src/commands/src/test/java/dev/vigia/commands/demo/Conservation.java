package dev.vigia.commands.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vigia.commands.accounting.Summary;
import java.util.List;

/** The law of every run: what was received is processed, quarantined or a duplicate, and nothing is lost before. */
final class Conservation {
    private Conservation() {}

    static void assertHolds(DemoRun.Outcome outcome, LakeReader lake) throws Exception {
        Summary summary = outcome.summary();
        assertEquals(List.of(), summary.problems());
        assertEquals(summary.rowsRead() - summary.rowsRejected(), summary.sent(), "rows sent");
        assertEquals(summary.sent(), summary.received(), "records received");
        assertEquals(
                summary.received(),
                summary.processed() + summary.quarantined() + summary.duplicates(),
                "processed + quarantined + duplicates");
        assertEquals(lake.number("select count(*) from raw"), summary.raw(), "rows in raw");
        assertEquals(lake.number("select count(*) from processed"), summary.processed(), "rows in processed");
        assertEquals(
                summary.processed(),
                lake.number("select count(distinct (account, event_time, transaction_id)) + count(*) filter (conflict)"
                        + " from processed"),
                "transactions in processed");
        assertEquals(
                summary.alerts().opened(),
                lake.number("select count(distinct alert_id) from alerts"),
                "distinct alerts");
    }
}
