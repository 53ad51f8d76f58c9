package dev.vigia.warehouse.queries;

import dev.vigia.warehouse.catalog.LakeCatalog;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The named queries that ship with the lake. */
public final class NamedQueries {
    // A folder inside a jar cannot be listed, so the names stand here.
    private static final List<String> NAMES = List.of(
            "alerts_by_day_and_rule",
            "alerts_by_severity_and_metro",
            "top_accounts_by_score",
            "hits_by_rule",
            "spending_by_age_band_and_metro",
            "customers_by_segment",
            "late_and_inconclusive_by_day",
            "inconclusive_by_rule",
            "quarantine_by_reason_and_day",
            "music_top_overall",
            "music_top_by_genre",
            "music_rising_artists",
            "music_rejects_by_reason");

    private NamedQueries() {}

    /** Returns all queries, those for fraud analysts first. */
    public static List<NamedQuery> all() {
        return NAMES.stream().map(NamedQueries::read).toList();
    }

    /** Returns the queries over the weekly tops. */
    public static List<NamedQuery> music() {
        return all().stream()
                .filter(query -> query.name().startsWith(LakeCatalog.MUSIC))
                .toList();
    }

    private static NamedQuery read(String name) {
        try (InputStream file = NamedQueries.class.getResourceAsStream(name + ".sql")) {
            if (file == null) {
                throw new IllegalStateException("No file of query " + name + " is on the class path.");
            }
            return NamedQuery.of(name, new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read query " + name + ".", unreadable);
        }
    }
}
