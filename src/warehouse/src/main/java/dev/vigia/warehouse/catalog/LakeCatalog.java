package dev.vigia.warehouse.catalog;

import static java.util.stream.Collectors.toList;

import dev.vigia.fraud.lake.ColumnType;
import dev.vigia.fraud.lake.Table;
import dev.vigia.fraud.lake.Tables;
import dev.vigia.music.tables.Column;
import dev.vigia.transactions.mappings.SourceMapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** All tables of the lake. Their names are a contract with everybody who queries it. */
public final class LakeCatalog {
    /** The beginning of the names of the weekly tops' tables, and of the queries over them. */
    public static final String MUSIC = "music_";

    private LakeCatalog() {}

    /**
     * Returns the tables of the monitor, and those of the weekly tops as if these were in the curated bucket.
     *
     * @param mapping the mapping of the bank's file; its columns are those of the raw table
     */
    public static List<CatalogTable> tables(SourceMapping mapping, Span span) {
        List<CatalogTable> tables = new ArrayList<>(monitor(mapping, span));
        tables.addAll(music(span));
        return List.copyOf(tables);
    }

    /** Returns the tables that the streaming job writes. */
    public static List<CatalogTable> monitor(SourceMapping mapping, Span span) {
        List<Table<?>> tables =
                List.of(Tables.raw(mapping), Tables.quarantine(), Tables.processed(mapping), Tables.alerts());
        return tables.stream()
                .map(table -> of(table, name(table, tables), span))
                .collect(toList());
    }

    /** Returns the tables that the weekly program writes. */
    public static List<CatalogTable> music(Span span) {
        return List.of(dev.vigia.music.tables.Table.values()).stream()
                .map(table -> of(table, span))
                .collect(toList());
    }

    /** Returns the name of the folder, with the zone in front if another zone has a folder of the same name. */
    private static String name(Table<?> table, List<Table<?>> all) {
        // Raw and processed have a folder of the same name, and one Glue database holds the tables of all zones.
        boolean unique =
                all.stream().filter(other -> other.name.equals(table.name)).count() == 1;
        return unique ? table.name : table.zone.name().toLowerCase(Locale.ROOT) + "_" + table.name;
    }

    private static CatalogTable of(Table<?> table, String name, Span span) {
        List<CatalogColumn> columns = table.columns.stream()
                .map(column -> new CatalogColumn(column.name, type(column.type)))
                .collect(toList());
        PartitionKey day = PartitionKey.days(table.partition, span.firstDay());
        return new CatalogTable(name, table.zone, table.name, table.name + "/" + day.folder(), columns, List.of(day));
    }

    /**
     * The files of a top lie in a second partition, {@code top=NAME}. The tops have different columns, so each is a table of its own
     * here, and the week is its only key.
     */
    private static CatalogTable of(dev.vigia.music.tables.Table table, Span span) {
        List<CatalogColumn> columns = table.columns.stream()
                .map(column -> new CatalogColumn(column.title, type(column.type)))
                .collect(toList());
        String tops = dev.vigia.music.tables.Table.TOPS;
        PartitionKey week =
                PartitionKey.weeks(dev.vigia.music.tables.Table.PARTITION, span.firstWeek(), span.lastWeek());
        return new CatalogTable(
                MUSIC + table.name().toLowerCase(Locale.ROOT),
                Table.Zone.CURATED,
                tops,
                tops + "/" + week.folder() + "/" + table.folder,
                columns,
                List.of(week));
    }

    private static String type(ColumnType type) {
        return switch (type) {
            case TEXT -> "string";
            case BYTES -> "binary";
            case WHOLE -> "bigint";
            case REAL -> "double";
            case TRUTH -> "boolean";
            // The jobs count minor units. The files hold major units with two decimals.
            case MONEY -> "decimal(18,2)";
            case TIME -> "timestamp";
            case TEXTS -> "array<string>";
            case MEASURES -> "map<string,double>";
        };
    }

    private static String type(Column.Type type) {
        return switch (type) {
            case TEXT -> "string";
            case INT -> "int";
            case LONG -> "bigint";
        };
    }
}
