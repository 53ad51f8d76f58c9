package dev.vigia.evaluation.lake;

import dev.vigia.transactions.Detail;
import dev.vigia.transactions.Labels;
import dev.vigia.transactions.LabelsJson;
import dev.vigia.transactions.Transaction;
import dev.vigia.transactions.accounts.AccountBasis;
import dev.vigia.transactions.accounts.Metro;
import dev.vigia.transactions.errors.ExplainedFailure;
import dev.vigia.transactions.mappings.Source;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.PriorityQueue;
import java.util.Properties;
import java.util.Queue;

/**
 * The transactions of the processed table, in the order of judging. DuckDB sorts them by time, on disk if it must.
 * Those of one moment are sorted here.
 */
public final class LakeTransactions implements AutoCloseable {
    private final Source source;
    private final Connection connection;
    private final Statement statement;
    private final ResultSet rows;
    /** The transactions of one moment that are still to come. */
    private final Queue<Transaction> moment = new PriorityQueue<>();
    /** The first transaction of the next moment; {@code null} at the end. */
    private Transaction later;

    private LakeTransactions(Source source, Connection connection, Statement statement, ResultSet rows) {
        this.source = source;
        this.connection = connection;
        this.statement = statement;
        this.rows = rows;
    }

    /**
     * Opens the table. Files from before there was a column for labels give no labels.
     *
     * @param buckets the folder that holds a folder for each bucket
     * @param source whose zone the dates are in, and in whose country the places lie
     * @param from the first day, by the source's zone
     * @param to the last day
     */
    public static LakeTransactions open(Path buckets, Source source, LocalDate from, LocalDate to) throws SQLException {
        Properties properties = new Properties();
        // Otherwise the driver holds the whole result in memory.
        properties.setProperty("jdbc_stream_results", "true");
        return open(DriverManager.getConnection("jdbc:duckdb:", properties), buckets, source, from, to);
    }

    /** Opens the table over a connection, which is closed if that fails. */
    static LakeTransactions open(Connection connection, Path buckets, Source source, LocalDate from, LocalDate to)
            throws SQLException {
        try {
            return read(connection, buckets, source, from, to);
        } catch (SQLException | RuntimeException failed) {
            // Takes the statement along. The caller has no object to close yet.
            connection.close();
            throw failed;
        }
    }

    private static LakeTransactions read(
            Connection connection, Path buckets, Source source, LocalDate from, LocalDate to) throws SQLException {
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select transaction_id, account, account_basis, epoch_ms(event_time),"
                + " " + minorUnits("amount") + " as amount_units, " + minorUnits("balance")
                + ", location, gender, age_band, counterparty,"
                + " epoch_ms(arrived_at), labels, " + RareValues.columns() + " from (select * from "
                + LakeTable.PROCESSED.required(buckets).byNameIn(buckets)
                // No rows: this adds the columns to files that lack them.
                + " union all by name select null::varchar as labels, " + RareValues.absent() + " where false)"
                + " where date between '" + from + "' and '" + to
                + "' order by event_time");
        LakeTransactions lake = new LakeTransactions(source, connection, statement, rows);
        // Always one transaction ahead, to see where a moment ends.
        lake.later = lake.read();
        return lake;
    }

    /**
     * Returns the expression of a column's minor units. The column is cast first, because DuckDB multiplies within its 18
     * digits, which the largest amounts fill.
     */
    static String minorUnits(String column) {
        return "(" + column + "::decimal(38, 2) * 100)::bigint";
    }

    /** Returns the next transaction; {@code null} after the last one. */
    public Transaction next() throws SQLException {
        if (moment.isEmpty() && later != null) {
            // Within a millisecond the judge's order counts, which is not the order of SQL.
            long time = later.time;
            for (; later != null && later.time == time; later = read()) {
                moment.add(later);
            }
        }
        return moment.poll();
    }

    private Transaction read() throws SQLException {
        if (!rows.next()) {
            return null;
        }
        Transaction.Draft draft = new Transaction.Draft();
        draft.id = rows.getString(1);
        draft.account = rows.getString(2);
        draft.basis = AccountBasis.valueOf(rows.getString(3).toUpperCase(Locale.ROOT));
        draft.time = rows.getLong(4);
        // The lake holds UTC. Local hours and dates follow from the source's zone.
        draft.offsetSeconds = source.zone
                .getRules()
                .getOffset(Instant.ofEpochMilli(draft.time))
                .getTotalSeconds();
        draft.amount = rows.getLong(5);
        long balance = rows.getLong(6);
        // getLong returns 0 for null, so wasNull has to be asked right after it.
        draft.balance = rows.wasNull() ? Transaction.NO_BALANCE : balance;
        draft.location = rows.getString(7);
        draft.gender = rows.getString(8);
        draft.ageBand = rows.getString(9);
        draft.counterparty = rows.getString(10);
        draft.arrivedAt = rows.getLong(11);
        draft.labels = labels(draft.id, rows.getString(12));
        RareValues.read(rows, draft);
        String country = draft.details.text(Detail.COUNTRY);
        draft.country = country == null ? source.country : country;
        // Not the lake's column: judged as another source, the same text can mean another place.
        draft.metro = Metro.of(draft.location, draft.country);
        return draft.finished();
    }

    private static Labels labels(String transaction, String text) {
        try {
            return LabelsJson.read(text);
        } catch (IllegalArgumentException damaged) {
            throw ExplainedFailure.badInput(
                    "The lake's column labels is damaged at transaction " + transaction + ". " + damaged.getMessage());
        }
    }

    @Override
    public void close() throws SQLException {
        rows.close();
        statement.close();
        connection.close();
    }
}
