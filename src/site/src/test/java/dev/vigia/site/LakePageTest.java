package dev.vigia.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vigia.transactions.mappings.SourceMapping;
import dev.vigia.warehouse.catalog.CatalogColumn;
import dev.vigia.warehouse.catalog.CatalogTable;
import dev.vigia.warehouse.catalog.LakeCatalog;
import dev.vigia.warehouse.catalog.Span;
import dev.vigia.warehouse.queries.NamedQueries;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LakePageTest {
    private static final Page PAGE = Page.of("lake.md");
    private static final String MUSIC = "## Music tables";

    @Test
    void tablesOfTheMonitor_haveTheirColumnsAndTypes() {
        for (CatalogTable table : LakeCatalog.monitor(SourceMapping.kaggleBank(), Span.standard())) {
            String columns = table.columns().stream()
                    .map(column -> column.name() + " " + column.type())
                    .collect(Collectors.joining("\n"));
            String listed = PAGE.rows("## `" + table.name() + "`").stream()
                    .map(row -> row.cells().get(0).replace("`", "") + " "
                            + row.cells().get(1))
                    .collect(Collectors.joining("\n"));
            assertEquals(columns, listed, table::name);
        }
    }

    @Test
    void tablesOfTheMonitor_areListed() {
        Set<String> listed = PAGE.headings().stream()
                .filter(heading -> heading.startsWith("## `"))
                .map(heading -> heading.substring(4, heading.length() - 1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(
                LakeCatalog.monitor(SourceMapping.kaggleBank(), Span.standard()).stream()
                        .map(CatalogTable::name)
                        .collect(Collectors.toCollection(TreeSet::new)),
                listed);
    }

    @Test
    void columnsOfSomeSources_areThoseOfAMappingThatTellsAll() {
        SourceMapping all = SourceMapping.parse(
                "all",
                "mapping: all\nzone: UTC\ncurrency: EUR\nid: computed\naccount: all\ncolumns: {date: a, debit: b, credit: c,"
                        + " currency: d, merchant: e, category: f, channel: g, device: h, ip: i, country: j, latitude: k,"
                        + " longitude: l}\nattributes: {m: m}\n");
        Set<String> usual = names(SourceMapping.kaggleBank());
        Set<String> rare = names(all);
        rare.removeAll(usual);
        PAGE.lists("### Columns of some sources", rare);
    }

    private static Set<String> names(SourceMapping mapping) {
        return LakeCatalog.monitor(mapping, Span.standard()).stream()
                .filter(table -> table.name().equals("processed_bank_transactions"))
                .flatMap(table -> table.columns().stream())
                .map(CatalogColumn::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void musicTables_haveTheirColumns() {
        List<CatalogTable> tables = LakeCatalog.music(Span.standard());
        Set<String> names = tables.stream()
                .flatMap(table -> Stream.concat(
                        Stream.of(table.name()), table.columns().stream().map(CatalogColumn::name)))
                .collect(Collectors.toSet());
        PAGE.lists(MUSIC, names);
        for (Page.Row row : PAGE.rows(MUSIC)) {
            for (CatalogTable table : tables) {
                if (row.names(0).contains(table.name())) {
                    assertEquals(
                            table.columns().stream().map(CatalogColumn::name).collect(Collectors.joining(", ")),
                            row.cells().get(2).replace("`", ""),
                            table::name);
                }
            }
        }
    }

    @Test
    void types_ofMusicColumnsAreTheirs() {
        for (CatalogTable table : LakeCatalog.music(Span.standard())) {
            for (CatalogColumn column : table.columns()) {
                assertEquals(
                        column.type(),
                        PAGE.rows(MUSIC).stream()
                                .filter(row -> row.names(0).contains(column.name()))
                                .map(row -> row.cells().get(1))
                                .findFirst()
                                .orElse(""),
                        column::name);
            }
        }
    }

    @Test
    void queries_areListed() {
        PAGE.lists(
                "## Querying on this machine",
                NamedQueries.all().stream().map(query -> query.name()).toList());
    }
}
