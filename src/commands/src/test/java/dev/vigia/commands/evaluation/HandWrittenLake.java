package dev.vigia.commands.evaluation;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vigia.commands.Vigia;
import dev.vigia.transactions.mappings.SourceMapping;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.io.file.PathUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A small lake, written by hand, and backtests over it. */
abstract class HandWrittenLake {
    /** Three payments of account a within ten minutes, two of b, and one of a a day later. */
    static final String ROWS = """
            ('1', 'a', timestamptz '2016-08-02 06:30:00+00', 100.00, 10.00, -2.0),
            ('3', 'a', timestamptz '2016-08-02 06:32:00+00', 300.00, 10.00, 0.0),
            ('2', 'a', timestamptz '2016-08-02 06:31:00+00', 200.00, 10.00, -1.0),
            ('4', 'b', timestamptz '2016-08-02 06:30:00+00', 100.00, null, -2.0),
            ('5', 'b', timestamptz '2016-08-02 06:39:00+00', 100.00, null, -1.0),
            ('6', 'a', timestamptz '2016-08-03 06:30:00+00', 500.00, 10.00, -2.0)
            """;

    @TempDir
    Path folder;

    final StringWriter out = new StringWriter();
    final StringWriter err = new StringWriter();

    @BeforeEach
    void writeALake() throws Exception {
        write(ROWS, "");
    }

    /** @param further columns, each with a comma before it; the lake of a job from before there were labels has none */
    void write(String values, String further) throws Exception {
        writeAs(", 'INR' as currency, 'Asia/Kolkata' as zone, 'IN' as country", values, further);
    }

    /** @param source the columns that say of which source the transactions are, each with a comma before it */
    void writeAs(String source, String values, String further) throws Exception {
        Path table = Files.createDirectories(folder.resolve("vigia-processed/bank_transactions"));
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("copy (select id as transaction_id, account, 'fingerprint' as account_basis,"
                    + " time as event_time, amount::decimal(18,2) as amount, balance::decimal(18,2) as balance,"
                    + location(further) + " 'PUNE' as metro, null::varchar as gender, null::varchar as age_band,"
                    + " null::varchar as counterparty, map {'v': margin} as margins, time as arrived_at,"
                    + " (time at time zone 'Asia/Kolkata')::date as date" + source + further + " from (values " + values
                    + ") as rows(id, account, time, amount, balance, margin)) to '" + table
                    + "' (format parquet, partition_by (date), overwrite_or_ignore, filename_pattern 'part-{uuid}')");
        }
    }

    private static String location(String further) {
        return further.contains("location") ? "" : " 'PUNE' as location,";
    }

    void clear() throws Exception {
        PathUtils.delete(folder.resolve("vigia-processed"));
    }

    String condition(String condition) throws Exception {
        return Files.writeString(
                        folder.resolve("condition.yaml"),
                        "book: test\nrules:\n- {id: c, condition: '" + condition + "', owner: me}\n")
                .toString();
    }

    String kaggle() throws Exception {
        return Files.writeString(folder.resolve("kaggle.yaml"), SourceMapping.kaggleBankText())
                .toString();
    }

    int run(String... arguments) {
        List<String> all = new ArrayList<>(List.of("backtest", "--lake", folder.toString()));
        all.addAll(List.of(arguments));
        return Vigia.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(all.toArray(String[]::new));
    }

    String book(int limit) throws Exception {
        return Files.writeString(
                        folder.resolve("limit-" + limit + ".yaml"),
                        "book: test\nrules:\n- {id: v, pattern: velocity-count, parameters: {limit: " + limit
                                + ", window: PT10M}, owner: me, weight: 40, severity: HIGH}\n")
                .toString();
    }

    /** Looks for a line, whatever white space is in it. */
    void assertLine(String line) {
        String printed = out.toString().replaceAll("[ \t]+", " ");
        assertTrue(printed.contains(line), () -> line + " is not in " + printed);
    }
}
