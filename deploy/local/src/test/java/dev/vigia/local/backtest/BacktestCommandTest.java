package dev.vigia.local.backtest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vigia.local.Vigia;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BacktestCommandTest {
    /** Three payments of account a within ten minutes, two of b, and one of a a day later. */
    private static final String ROWS = """
            ('1', 'a', timestamptz '2016-08-02 06:30:00+00', 100.00, 10.00, -2.0),
            ('3', 'a', timestamptz '2016-08-02 06:32:00+00', 300.00, 10.00, 0.0),
            ('2', 'a', timestamptz '2016-08-02 06:31:00+00', 200.00, 10.00, -1.0),
            ('4', 'b', timestamptz '2016-08-02 06:30:00+00', 100.00, null, -2.0),
            ('5', 'b', timestamptz '2016-08-02 06:39:00+00', 100.00, null, -1.0),
            ('6', 'a', timestamptz '2016-08-03 06:30:00+00', 500.00, 10.00, -2.0)
            """;

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void writeALake() throws Exception {
        Path table = Files.createDirectories(folder.resolve("vigia-processed/bank_transactions"));
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("copy (select id as transaction_id, account, 'fingerprint' as account_basis,"
                    + " time as event_time, amount::decimal(18,2) as amount, balance::decimal(18,2) as balance,"
                    + " 'PUNE' as location, 'PUNE' as metro, null::varchar as gender, null::varchar as age_band,"
                    + " null::varchar as counterparty, map {'v': margin} as margins, time as arrived_at,"
                    + " (time at time zone 'Asia/Kolkata')::date as date from (values " + ROWS
                    + ") as rows(id, account, time, amount, balance, margin)) to '" + table
                    + "' (format parquet, partition_by (date), overwrite_or_ignore)");
        }
    }

    @Test
    void book_isJudgedOverEachAccountInItsOrder() throws Exception {
        assertEquals(0, run("--rules", book(3)));
        assertLine("6 transactions of 2 accounts on 2 days");
        assertLine("v 1 1 166.67 0.50");
        assertLine("all 1 166.67 0.50");
    }

    @Test
    void otherBook_isComparedAlertByAlert() throws Exception {
        assertEquals(0, run("--rules", book(2), "--against", book(3)));
        assertLine("alerts kept 0, added 2, removed 1");
        assertLine(
                "added: v, HIGH, transaction 2 at 2016-08-02T06:31:00Z: 2 payments within 10 minutes; the limit is 2.");
        assertLine("removed: v, HIGH, transaction 3 at 2016-08-02T06:32:00Z");
    }

    @Test
    void firstDay_hasItsHistoryAndOnlyWhatFollowsCounts() throws Exception {
        Path daily = Files.writeString(
                folder.resolve("daily.yaml"),
                Files.readString(Path.of(book(4))).replace("PT10M", "P2D").replace("test", "daily"));
        assertEquals(0, run("--rules", daily.toString(), "--from", "2016-08-03"));
        assertLine("1 transactions of 2 accounts on 1 days");
        assertLine("v 1 1 1000.00 1.00");
        out.getBuffer().setLength(0);
        assertEquals(0, run("--rules", daily.toString(), "--to", "2016-08-02"));
        assertLine("v 0 0 0.00 0.00");
    }

    @Test
    void curve_countsHitsAtOtherThresholds() throws Exception {
        assertEquals(0, run("--rules", book(3), "--curve", "v"));
        assertLine("+0.000 1 166.67");
        assertLine("-1.000 3 500.00");
        assertLine("-2.000 6 1000.00");
        out.getBuffer().setLength(0);
        assertEquals(0, run("--rules", book(3), "--curve", "w"));
        assertLine("no transaction has a margin of it; was it in the book of the job that wrote the lake?");
    }

    @Test
    void wrongInput_isToldInOneLine() throws Exception {
        assertEquals(
                2,
                Vigia.commandLine()
                        .setErr(new PrintWriter(err))
                        .execute("backtest", "--lake", folder.resolve("nowhere").toString()));
        assertTrue(err.toString().contains("Give --lake the folder"), err::toString);
        assertFalse(err.toString().strip().contains("\n"), err::toString);
        Path broken = Files.writeString(folder.resolve("broken.yaml"), "book: b\nrules: 3\n");
        assertEquals(2, run("--rules", broken.toString()));
    }

    private int run(String... arguments) {
        List<String> all = new ArrayList<>(List.of("backtest", "--lake", folder.toString()));
        all.addAll(List.of(arguments));
        return Vigia.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(all.toArray(String[]::new));
    }

    private String book(int limit) throws Exception {
        return Files.writeString(
                        folder.resolve("limit-" + limit + ".yaml"),
                        "book: test\nrules:\n- {id: v, pattern: velocity-count, parameters: {limit: " + limit
                                + ", window: PT10M}, owner: me, weight: 40, severity: HIGH}\n")
                .toString();
    }

    /** Looks for a line, whatever white space is in it. */
    private void assertLine(String line) {
        String printed = out.toString().replaceAll("[ \t]+", " ");
        assertTrue(printed.contains(line), () -> line + " is not in " + printed);
    }
}
