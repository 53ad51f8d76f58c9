package dev.vigia.warehouse.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vigia.music.tables.Week;
import dev.vigia.transactions.mappings.SourceMapping;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LakeCatalogTest {
    private static final Span SPAN = new Span(LocalDate.of(2016, 8, 1), Week.parse("2026-W52"), Week.parse("2027-W02"));

    private final List<CatalogTable> tables = LakeCatalog.tables(SourceMapping.kaggleBank(), SPAN);

    @Test
    void tables_areThoseOfTheMonitorAndOfTheTops() {
        assertEquals(
                List.of(
                        "raw_bank_transactions",
                        "quarantine",
                        "processed_bank_transactions",
                        "alerts",
                        "music_overall",
                        "music_by_genre",
                        "music_by_artist",
                        "music_by_user",
                        "music_users",
                        "music_artists_by_plays",
                        "music_artists_by_listeners",
                        "music_shrunk",
                        "music_rejects"),
                tables.stream().map(CatalogTable::name).toList());
    }

    @Test
    void columns_haveTheTypesOfHive() {
        Map<String, String> types = types(table("processed_bank_transactions"));
        assertEquals("string", types.get("transaction_id"));
        assertEquals("timestamp", types.get("event_time"));
        assertEquals("decimal(18,2)", types.get("amount"));
        assertEquals("bigint", types.get("score"));
        assertEquals("array<string>", types.get("hits"));
        assertEquals("map<string,double>", types.get("margins"));
        assertEquals("boolean", types.get("late"));
        assertEquals("double", types(table("alerts")).get("observed"));
        assertEquals("binary", types(table("quarantine")).get("bytes"));
        assertEquals("int", types(table("music_overall")).get("rank"));
        assertEquals("bigint", types(table("music_overall")).get("plays"));
    }

    @Test
    void raw_hasTheColumnsOfItsMapping() {
        assertTrue(types(table("raw_bank_transactions")).containsKey("transaction_amount_inr"));
    }

    @Test
    void partitionsOfDays_goOnUntilTomorrow() {
        CatalogTable processed = table("processed_bank_transactions");
        assertEquals("s3://lake-processed/bank_transactions/", processed.location("lake"));
        assertEquals(
                Map.of(
                        "EXTERNAL", "TRUE",
                        "classification", "parquet",
                        "projection.enabled", "true",
                        "projection.date.type", "date",
                        "projection.date.format", "yyyy-MM-dd",
                        "projection.date.range", "2016-08-01,NOW+1DAYS",
                        "storage.location.template", "s3://lake-processed/bank_transactions/date=${date}/"),
                processed.parameters("lake"));
    }

    @Test
    void partitionsOfWeeks_areTheWeeksOfIso8601() {
        CatalogTable overall = table("music_overall");
        assertEquals("s3://lake-curated/music_tops/", overall.location("lake"));
        Map<String, String> parameters = overall.parameters("lake");
        assertEquals("enum", parameters.get("projection.week.type"));
        assertEquals("2026-W52,2026-W53,2027-W01,2027-W02", parameters.get("projection.week.values"));
        assertEquals(
                "s3://lake-curated/music_tops/week=${week}/top=overall/", parameters.get("storage.location.template"));
        assertEquals(
                "s3://lake-curated/music_tops/week=${week}/shrunk/",
                table("music_shrunk").parameters("lake").get("storage.location.template"));
    }

    @Test
    void noColumn_hasTheNameOfAnotherOrOfAKey() {
        for (CatalogTable table : tables) {
            List<String> names =
                    table.columns().stream().map(CatalogColumn::name).toList();
            assertEquals(names.size(), names.stream().distinct().count(), table.name());
            assertTrue(table.keys().stream().noneMatch(key -> names.contains(key.name())), table.name());
        }
    }

    /** Tests Glue's limit for the value of a parameter, 512,000 characters. */
    @Test
    void parameters_areShortEnoughForGlue() {
        LakeCatalog.music(Span.standard()).stream()
                .flatMap(table -> table.parameters("vigia").values().stream())
                .forEach(value -> assertTrue(value.length() < 10_000, value));
    }

    @Test
    void span_cannotEndBeforeItBegins() {
        LocalDate day = LocalDate.of(2026, 1, 1);
        Week first = Week.parse("2026-W02");
        assertThrows(IllegalArgumentException.class, () -> new Span(day, first, first.before()));
    }

    private CatalogTable table(String name) {
        return tables.stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, String> types(CatalogTable table) {
        return table.columns().stream().collect(Collectors.toMap(CatalogColumn::name, CatalogColumn::type));
    }
}
