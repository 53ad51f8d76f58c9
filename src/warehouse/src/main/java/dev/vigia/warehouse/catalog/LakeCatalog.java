package dev.vigia.warehouse.catalog;

import static java.util.stream.Collectors.toList;

import dev.vigia.fraud.lake.ColumnType;
import dev.vigia.fraud.lake.Table;
import dev.vigia.fraud.lake.Tables;
import dev.vigia.fraud.transactions.SourceMapping;
import dev.vigia.music.tables.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Every table of the lake. Their names are a contract with whoever queries it. */
public final class LakeCatalog {
    private LakeCatalog() {}

    /**
     * The tables of the monitor, and those of the weekly tops as if these were written into the curated bucket.
     *
     * @param mapping of the bank's file, whose columns are those of the raw table
     */
    public static List<CatalogTable> tables(SourceMapping mapping, Span span) {
        List<CatalogTable> tables = new ArrayList<>(monitor(mapping, span));
        tables.addAll(music(span));
        return List.copyOf(tables);
    }

    /** What the streaming job writes. */
    public static List<CatalogTable> monitor(SourceMapping mapping, Span span) {
        List<Table<?>> tables =
                List.of(Tables.raw(mapping), Tables.quarantine(), Tables.processed(mapping), Tables.alerts());
        return tables.stream()
                .map(table -> of(table, name(table, tables), span))
                .collect(toList());
    }

    /** What the weekly program writes. */
    public static List<CatalogTable> music(Span span) {
        return List.of(dev.vigia.music.tables.Table.values()).stream()
                .map(table -> of(table, span))
                .collect(toList());
    }

    /** That of the folder; with the zone before it, if another zone has a folder of that name. */
    private static String name(Table<?> table, List<Table<?>> all) {
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

    /** A top's folder has its own name as a second partition; each is a table of its own here, with one key. */
    private static CatalogTable of(dev.vigia.music.tables.Table table, Span span) {
        List<CatalogColumn> columns = table.columns.stream()
                .map(column -> new CatalogColumn(column.title, type(column.type)))
                .collect(toList());
        String tops = dev.vigia.music.tables.Table.TOPS;
        PartitionKey week =
                PartitionKey.weeks(dev.vigia.music.tables.Table.PARTITION, span.firstWeek(), span.lastWeek());
        return new CatalogTable(
                "music_" + table.name().toLowerCase(Locale.ROOT),
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
