package dev.vigia.fraud.lake;

import static dev.vigia.fraud.checks.Refusals.assertRefused;

import java.util.List;
import org.junit.jupiter.api.Test;

class LakeRefusalsTest {
    private static final List<Column<String>> COLUMNS = List.of(Column.text("c", row -> row));

    @Test
    void table_refusesToHaveNoNameZonePartitionOrColumns() {
        assertRefused("zone", () -> new Table<>(null, "t", "date", row -> "d", COLUMNS));
        assertRefused("name", () -> new Table<>(Table.Zone.RAW, "", "date", row -> "d", COLUMNS));
        assertRefused("partition", () -> new Table<>(Table.Zone.RAW, "t", null, row -> "d", COLUMNS));
        assertRefused("day", () -> new Table<>(Table.Zone.RAW, "t", "date", null, COLUMNS));
        assertRefused("columns", () -> new Table<>(Table.Zone.RAW, "t", "date", row -> "d", List.of()));
        assertRefused("name", () -> Column.text("", (String row) -> row));
    }
}
