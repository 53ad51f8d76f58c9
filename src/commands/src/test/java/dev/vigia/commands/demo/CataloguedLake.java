package dev.vigia.commands.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vigia.transactions.mappings.SourceMapping;
import dev.vigia.warehouse.catalog.CatalogColumn;
import dev.vigia.warehouse.catalog.CatalogTable;
import dev.vigia.warehouse.catalog.LakeCatalog;
import dev.vigia.warehouse.catalog.PartitionKey;
import dev.vigia.warehouse.catalog.Span;
import dev.vigia.warehouse.queries.NamedQueries;
import dev.vigia.warehouse.queries.NamedQuery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A lake in a folder as the catalog describes it: what DuckDB finds where the catalog says that it is. */
public final class CataloguedLake implements AutoCloseable {
    private static final String PREFIX = "vigia";
    private static final Map<String, String> TYPES = Map.of(
            "string", "VARCHAR",
            "binary", "BLOB",
            "int", "INTEGER",
            "bigint", "BIGINT",
            "double", "DOUBLE",
            "boolean", "BOOLEAN",
            "decimal(18,2)", "DECIMAL(18,2)",
            "timestamp", "TIMESTAMP WITH TIME ZONE",
            "array<string>", "VARCHAR[]",
            "map<string,double>", "MAP(VARCHAR, DOUBLE)");

    private final Path buckets;
    private final Connection connection;
    private final List<CatalogTable> tables = LakeCatalog.tables(SourceMapping.kaggleBank(), Span.standard());

    private CataloguedLake(Path buckets, Connection connection) {
        this.buckets = buckets;
        this.connection = connection;
    }

    /** @param buckets the folder that has them as folders */
    public static CataloguedLake of(Path buckets) throws SQLException {
        return new CataloguedLake(buckets, DriverManager.getConnection("jdbc:duckdb:"));
    }

    /**
     * Fails unless these tables have files and these have the columns and partitions of the catalog, the lake has no Parquet file of
     * no table, and every named query over nothing but these tables, of which there must be one, gives rows.
     */
    public void assertHas(String... names) throws SQLException, IOException {
        for (String name : names) {
            CatalogTable table = tables.stream()
                    .filter(known -> known.name().equals(name))
                    .findFirst()
                    .orElseThrow();
            assertFalse(files(table).isEmpty(), () -> name + " has no files");
            assertEquals(expected(table), columns(table), name);
            assertPartitionsAreProjected(table);
            execute("create view " + name + " as select " + columnsAndKeys(table) + " from " + read(table, true));
        }
        assertEveryFileIsOfATable();
        List<NamedQuery> queries = queriesOver(List.of(names));
        assertFalse(queries.isEmpty());
        for (NamedQuery query : queries) {
            assertFalse(texts(query.sql()).isEmpty(), () -> query.name() + " gives no rows");
        }
    }

    private void assertEveryFileIsOfATable() throws IOException, SQLException {
        TreeSet<String> known = new TreeSet<>();
        for (CatalogTable table : tables) {
            known.addAll(files(table));
        }
        try (Stream<Path> all = Files.walk(buckets)) {
            TreeSet<String> found = all.map(Path::toString)
                    .filter(file -> file.endsWith(".parquet"))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertEquals(found, known);
        }
    }

    /** Checks that the partitions are those that the catalog projects: Athena would not see another one. */
    private void assertPartitionsAreProjected(CatalogTable table) throws SQLException {
        for (PartitionKey key : table.keys()) {
            Map<String, String> projection = key.projection();
            for (String value : texts("select distinct " + key.name() + " from " + read(table, true))) {
                if (projection.get("type").equals("date")) {
                    String first = projection.get("range").split(",")[0];
                    assertTrue(LocalDate.parse(value).isAfter(LocalDate.parse(first)), value);
                } else {
                    assertTrue(List.of(projection.get("values").split(",")).contains(value), value);
                }
            }
        }
    }

    private List<NamedQuery> queriesOver(List<String> names) {
        return NamedQueries.all().stream()
                .filter(query -> tables.stream()
                        .map(CatalogTable::name)
                        .filter(name -> reads(query, name))
                        .allMatch(names::contains))
                .toList();
    }

    private static boolean reads(NamedQuery query, String table) {
        return Pattern.compile("\\b(from|join) " + table + "\\b")
                .matcher(query.sql())
                .find();
    }

    private static String columnsAndKeys(CatalogTable table) {
        return Stream.concat(
                        table.columns().stream().map(CatalogColumn::name),
                        table.keys().stream().map(PartitionKey::name))
                .collect(Collectors.joining(", "));
    }

    private static List<String> expected(CatalogTable table) {
        return table.columns().stream()
                .map(column -> column.name() + " " + TYPES.get(column.type()))
                .toList();
    }

    private List<String> columns(CatalogTable table) throws SQLException {
        return texts(
                "select column_name || ' ' || column_type from (describe select * from " + read(table, false) + ")");
    }

    private List<String> files(CatalogTable table) throws SQLException {
        return texts("select file from glob('" + pattern(table) + "')");
    }

    /** @param keys whether the partition keys are columns too */
    private String read(CatalogTable table, boolean keys) {
        return "read_parquet('" + pattern(table) + "', hive_partitioning = " + keys
                + (keys ? ", hive_types_autocast = false)" : ")");
    }

    /** Returns the paths where Athena would look, with any value for the partition. */
    private String pattern(CatalogTable table) {
        String address = table.parameters(PREFIX).get("storage.location.template");
        String folder = address.substring("s3://".length()).replaceAll("\\$\\{[^}]+}", "*");
        return (buckets + "/" + folder + "*.parquet").replace("'", "''");
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The first column as text. */
    private List<String> texts(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            List<String> texts = new ArrayList<>();
            while (result.next()) {
                texts.add(result.getString(1));
            }
            return texts;
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
