package dev.vigia.commands.demo;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The lake of a run as tables {@code raw}, {@code quarantine}, {@code processed} and {@code alerts} of DuckDB. */
final class LakeReader implements AutoCloseable {
    private final Connection connection;

    private LakeReader(Connection connection) {
        this.connection = connection;
    }

    static LakeReader of(Path work) throws SQLException {
        LakeReader reader = new LakeReader(DriverManager.getConnection("jdbc:duckdb:"));
        reader.tables("", work);
        return reader;
    }

    /** Adds another run's tables, whose names begin with {@code prefix}; a table without a file is left out. */
    void tables(String prefix, Path work) throws SQLException {
        table(prefix + "raw", work, "vigia-raw/bank_transactions");
        table(prefix + "quarantine", work, "vigia-raw/quarantine");
        table(prefix + "processed", work, "vigia-processed/bank_transactions");
        table(prefix + "alerts", work, "vigia-curated/alerts");
    }

    private void table(String name, Path work, String folder) throws SQLException {
        Path path = work.resolve("s3").resolve(folder);
        if (path.toFile().isDirectory()) {
            run("create view " + name + " as select * from read_parquet('" + quoted(path) + "/*/*.parquet', "
                    + "hive_partitioning = true, hive_types_autocast = false)");
        }
    }

    void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    long number(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getLong(1);
        }
    }

    /** The first column as text; of the first rows only, if it is for a message. */
    List<String> texts(String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                texts.add(result.getString(1));
            }
        }
        return texts;
    }

    static String quoted(Path path) {
        return path.toString().replace("'", "''");
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
