package dev.vigia.evaluation.lake;

import dev.vigia.transactions.errors.ExplainedFailure;
import dev.vigia.transactions.mappings.Source;
import dev.vigia.transactions.mappings.SourceMapping;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The sources of a lake's transactions, from their columns {@code zone}, {@code currency} and {@code country}. */
public final class LakeSource {
    private static final int NAMED = 3;
    private static final String GIVE = "Give the mapping of the source that they are to be judged as with --mapping.";

    /** The source of a lake without transactions on these days. XXX is the code of ISO 4217 for no currency. */
    private static final Source NOTHING = new Source(ZoneOffset.UTC, "XXX", null);

    private final Path buckets;
    private final List<Source> found;
    /** Whether some transactions were written before the lake had these columns. */
    private final boolean silent;

    private LakeSource(Path buckets, List<Source> found, boolean silent) {
        this.buckets = buckets;
        this.found = found;
        this.silent = silent;
    }

    /** Reads the sources of the transactions of some days. */
    public static LakeSource of(Path buckets, LocalDate from, LocalDate to) throws SQLException {
        // The second part has no rows. It adds the columns that files from before them lack.
        String query = "select distinct zone, currency, country from (select * from "
                + LakeTable.PROCESSED.required(buckets).byNameIn(buckets)
                + " union all by name select null::varchar as zone,"
                + " null::varchar as currency, null::varchar as country where false)"
                + " where date between '" + from + "' and '" + to + "' order by all";
        List<Source> found = new ArrayList<>();
        boolean silent = false;
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                // A country may be absent: then the source's places are not known. Zone and currency may not.
                if (rows.getString(1) == null || rows.getString(2) == null) {
                    silent = true;
                } else {
                    found.add(new Source(zone(rows.getString(1)), rows.getString(2), rows.getString(3)));
                }
            }
        }
        return new LakeSource(buckets, found, silent);
    }

    private static ZoneId zone(String id) {
        try {
            return ZoneId.of(id);
        } catch (DateTimeException damaged) {
            throw ExplainedFailure.badInput("The lake's column zone is damaged: it holds \"" + id + "\". " + GIVE);
        }
    }

    /**
     * Returns the one source of all transactions.
     *
     * @param mapping of the source to judge them as; {@code null} for the source in the lake
     * @throws ExplainedFailure if there is no mapping and the lake names no source or several
     */
    public Source judgedAs(SourceMapping mapping) {
        if (mapping != null) {
            return mapping.source();
        }
        if (silent) {
            throw ExplainedFailure.badInput("The lake in " + buckets
                    + " does not say the zone and currency of all its transactions: it was written before it had these columns. "
                    + GIVE);
        }
        if (found.size() > 1) {
            throw ExplainedFailure.badInput("The lake in " + buckets
                    + " holds transactions of several sources, which cannot be judged together: " + named() + ". "
                    + GIVE);
        }
        return found.isEmpty() ? NOTHING : found.get(0);
    }

    /**
     * Returns a warning if the transactions are judged as another source than the lake names; empty if they are not.
     */
    public Optional<String> contradiction(Source judgedAs) {
        return found.stream().allMatch(judgedAs::equals)
                ? Optional.empty()
                : Optional.of("judged as " + judgedAs + ", by --mapping; the lake says " + named());
    }

    /** Returns whether there are no transactions. */
    public boolean isEmpty() {
        return found.isEmpty() && !silent;
    }

    private String named() {
        return found.stream().limit(NAMED).map(Source::toString).collect(Collectors.joining("; "))
                + (found.size() > NAMED ? "; and " + (found.size() - NAMED) + " more" : "");
    }
}
