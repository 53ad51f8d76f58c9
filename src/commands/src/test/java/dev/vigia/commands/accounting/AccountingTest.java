package dev.vigia.commands.accounting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vigia.replay.ReplayResult;
import dev.vigia.replay.Unjudged;
import dev.vigia.transactions.mappings.SourceMapping;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccountingTest {
    private static final ReplayResult ONE_SENT = new ReplayResult(
            new Unjudged("bank.csv", 1, List.of(), List.of()),
            1,
            0,
            0,
            null,
            null,
            true,
            Duration.ofSeconds(1),
            Duration.ZERO,
            null);

    @TempDir
    private Path buckets;

    @Test
    void refusedAlerts_areInTheirOwnPlaceAndNoRowsOfTheStream() throws Exception {
        quarantine("('x'::blob, 'NOT_JSON', 'no JSON', 'shard-0', '49'),"
                + " ('{}'::blob, 'REFUSED_BY_TOPIC', 'Invalid parameter', 'topic arn', 'ab12 revision 0'),"
                + " ('{\"a\":1}'::blob, 'REFUSED_BY_TOPIC', 'Invalid parameter', 'topic arn', 'cd34 revision 1')");
        Summary summary = Accounting.of(
                ONE_SENT,
                new JobFigures(Map.of("received", 1L, "quarantined", 1L)),
                buckets,
                SourceMapping.kaggleBank(),
                new Timing(0, 1, 1, 0));
        assertEquals(List.of(), summary.problems());
        assertEquals(1, summary.quarantined());
        assertEquals(1.0, summary.aside().share());
        assertEquals(
                List.of(new Summary.Reason("NOT_JSON", 1, "no JSON", "1 bytes: x")),
                summary.aside().quarantine());
        assertEquals(
                List.of(new Summary.Reason("REFUSED_BY_TOPIC", 2, "Invalid parameter", "alert cd34 revision 1")),
                summary.alerts().refused());
    }

    private void quarantine(String rows) throws Exception {
        Path folder = Files.createDirectories(buckets.resolve("vigia-raw/quarantine/extracted_at_date=2016-10-22"));
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "copy (select * from (values " + rows + ") rows(bytes, reason, detail, _shard, _sequence)) to '"
                            + folder.resolve("part-0.parquet") + "' (format parquet)");
        }
    }
}
