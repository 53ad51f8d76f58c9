package dev.vigia.evaluation.lake;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vigia.transactions.errors.ExplainedFailure;
import dev.vigia.transactions.mappings.Source;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LakeTransactionsTest {
    private static final LocalDate DAY = LocalDate.of(2016, 8, 2);

    @TempDir
    Path buckets;

    @Test
    void connection_isClosedIfTheQueryFails() throws Exception {
        Path day = buckets.resolve("vigia-processed/bank_transactions/date=2016-08-02");
        Files.writeString(Files.createDirectories(day).resolve("part-1.parquet"), "no Parquet");
        assertClosedAfter(SQLException.class);
    }

    @Test
    void connection_isClosedIfThereIsNoLake() throws Exception {
        assertClosedAfter(ExplainedFailure.class);
    }

    private void assertClosedAfter(Class<? extends Exception> failure) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:")) {
            Source source = new Source(ZoneOffset.UTC, "INR", null);
            assertThrows(failure, () -> LakeTransactions.open(connection, buckets, source, DAY, DAY));
            assertTrue(connection.isClosed());
        }
    }
}
