package dev.vigia.warehouse.queries;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vigia.transactions.mappings.SourceMapping;
import dev.vigia.warehouse.catalog.CatalogTable;
import dev.vigia.warehouse.catalog.LakeCatalog;
import dev.vigia.warehouse.catalog.Span;
import io.trino.sql.parser.SqlParser;
import io.trino.sql.tree.DefaultTraversalVisitor;
import io.trino.sql.tree.FunctionCall;
import io.trino.sql.tree.Table;
import io.trino.sql.tree.WithQuery;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Tests the queries against Athena's grammar. Other tests run them over a lake. */
class NamedQueriesTest {
    /** The functions that Trino and DuckDB both document, with the same arguments in the same order. */
    private static final Set<String> IN_BOTH = Set.of(
            "avg",
            "count",
            "date_diff",
            "length",
            "max",
            "min",
            "percent_rank",
            "round",
            "row_number",
            "split_part",
            "sum",
            "to_hex");

    private final List<NamedQuery> queries = NamedQueries.all();

    @Test
    void queries_areTheFilesOfTheFolder() throws Exception {
        Path folder = Path.of(NamedQueries.class
                        .getResource("alerts_by_day_and_rule.sql")
                        .toURI())
                .getParent();
        try (Stream<Path> files = Files.list(folder)) {
            Set<String> names = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".sql"))
                    .map(name -> name.replace(".sql", ""))
                    .collect(toSet());
            assertEquals(names, queries.stream().map(NamedQuery::name).collect(toSet()));
        }
        assertEquals(13, queries.size());
    }

    @Test
    void query_beginsWithItsTitleAndDescription() {
        for (NamedQuery query : queries) {
            assertTrue(query.title().length() > 10 && query.title().length() < 60, query.name());
            // The limits of Athena.
            assertTrue(query.description().length() <= 1_024, query.name());
            assertTrue(query.sql().length() <= 262_144, query.name());
            assertTrue(query.description().endsWith("."), query.name());
            assertFalse(query.sql().contains(";"), query.name());
        }
        assertThrows(IllegalArgumentException.class, () -> NamedQuery.of("bare", "select 1\nfrom alerts\nlimit 1"));
    }

    @Test
    void query_readsTablesOfTheCatalogAlone() {
        Set<String> tables = LakeCatalog.tables(SourceMapping.kaggleBank(), Span.standard()).stream()
                .map(CatalogTable::name)
                .collect(toSet());
        for (NamedQuery query : queries) {
            Used used = Used.by(query);
            used.tables.removeAll(used.named);
            assertFalse(used.tables.isEmpty(), query.name());
            assertTrue(tables.containsAll(used.tables), () -> query.name() + " reads " + used.tables);
        }
    }

    @Test
    void query_callsFunctionsThatBothEnginesHave() {
        for (NamedQuery query : queries) {
            Set<String> others = Used.by(query).functions.stream()
                    .filter(name -> !IN_BOTH.contains(name))
                    .collect(toCollection(TreeSet::new));
            assertEquals(Set.of(), others, query.name());
        }
    }

    /** The names in a query, found by Trino's parser, which refuses what Trino would refuse. */
    private static final class Used extends DefaultTraversalVisitor<Void> {
        private final Set<String> tables = new TreeSet<>();
        /** The names that the query itself defines. */
        private final Set<String> named = new TreeSet<>();

        private final Set<String> functions = new TreeSet<>();

        static Used by(NamedQuery query) {
            Used used = new Used();
            used.process(new SqlParser().createStatement(query.sql()));
            return used;
        }

        @Override
        protected Void visitTable(Table table, Void nothing) {
            tables.add(table.getName().toString());
            return super.visitTable(table, nothing);
        }

        @Override
        protected Void visitWithQuery(WithQuery query, Void nothing) {
            named.add(query.getName().toString());
            return super.visitWithQuery(query, nothing);
        }

        @Override
        protected Void visitFunctionCall(FunctionCall call, Void nothing) {
            functions.add(call.getName().toString());
            return super.visitFunctionCall(call, nothing);
        }
    }
}
