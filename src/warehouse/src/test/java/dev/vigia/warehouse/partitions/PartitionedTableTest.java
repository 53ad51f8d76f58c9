package dev.vigia.warehouse.partitions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.glue.model.Column;
import software.amazon.awssdk.services.glue.model.Table;

class PartitionedTableTest {
    private static final Upload FILE = new Upload("lake", "plays/year=2026/top=all/by/week=W47/part-0.parquet");

    @Test
    void values_areInTheOrderOfTheKeys() {
        assertEquals(
                Optional.of(new Partition(List.of("W47", "2026"), "s3://lake/plays/year=2026/top=all/by/week=W47/")),
                partition("s3://lake/plays/year=${year}/top=all/by/week=${week}/", "week", "year"));
    }

    @Test
    void template_mayEndWithoutASlash() {
        assertEquals(
                Optional.of(List.of("2026", "W47")),
                partition("s3://lake/plays/year=${year}/top=all/by/week=${week}", "year", "week")
                        .map(Partition::values));
    }

    @Test
    void signsOfPatterns_meanThemselves() {
        assertEquals(
                Optional.empty(), partition("s3://lake/plays/year=${year}/top=.../by/week=${week}/", "year", "week"));
    }

    @Test
    void tableThatDoesNotSayWhereAKeyIs_isLeftOut() {
        assertEquals(Optional.empty(), PartitionedTable.of(table(null, "week")));
        assertEquals(Optional.empty(), PartitionedTable.of(table("s3://lake/plays/week=${week}/")));
        assertEquals(Optional.empty(), PartitionedTable.of(table("s3://lake/plays/week=${week}/", "week", "year")));
    }

    private static Optional<Partition> partition(String template, String... keys) {
        return PartitionedTable.of(table(template, keys)).orElseThrow().partition(FILE);
    }

    private static Table table(String template, String... keys) {
        return Table.builder()
                .name("plays")
                .partitionKeys(Stream.of(keys)
                        .map(key -> Column.builder().name(key).type("string").build())
                        .toList())
                .parameters(template == null ? Map.of() : Map.of("storage.location.template", template))
                .build();
    }
}
