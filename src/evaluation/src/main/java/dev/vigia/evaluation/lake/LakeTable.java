package dev.vigia.evaluation.lake;

import dev.vigia.fraud.lake.Table;
import dev.vigia.fraud.lake.Tables;
import dev.vigia.transactions.errors.ExplainedFailure;
import dev.vigia.transactions.mappings.SourceMapping;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A table of a lake that lies on this machine: a folder for each bucket, a file for each key. */
public enum LakeTable {
    RAW(Tables.raw(SourceMapping.kaggleBank())),
    QUARANTINE(Tables.quarantine()),
    PROCESSED(Tables.processed(SourceMapping.kaggleBank())),
    ALERTS(Tables.alerts());

    /** The prefix of the buckets' names on this machine. */
    public static final String PREFIX = "vigia";

    private static final String SUFFIX = ".parquet";

    private final Table<?> table;

    /** @param table of any source: the mapping decides columns, not the place */
    LakeTable(Table<?> table) {
        this.table = table;
    }

    public String bucket() {
        return table.zone.bucket(PREFIX);
    }

    /** Returns the folder in the bucket. */
    public String folder() {
        return table.name;
    }

    /** Returns the table as DuckDB reads it in a query. It must have a file. */
    public String in(Path buckets) {
        return reading(buckets, "");
    }

    /** Returns the table as DuckDB reads it if older files lack columns. The column {@code date} is a date. */
    public String byNameIn(Path buckets) {
        // By default DuckDB takes the columns of one file for all of them.
        return reading(buckets, ", union_by_name = true, hive_types = {'date': date}");
    }

    /** Returns whether the table has no file yet. */
    public boolean isEmpty(Path buckets) {
        Path place = place(buckets);
        if (!Files.isDirectory(place)) {
            return true;
        }
        try (Stream<Path> files = Files.walk(place)) {
            // DuckDB refuses a pattern that no file matches, so callers ask here first.
            return files.noneMatch(file -> file.toString().endsWith(SUFFIX));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read the folder " + place + ".", unreadable);
        }
    }

    /** Returns this table, or refuses a folder that does not have it. */
    public LakeTable required(Path buckets) {
        if (isEmpty(buckets)) {
            throw ExplainedFailure.badInput("No processed transactions in " + buckets
                    + ". Give --lake the folder that holds " + bucket() + ", for example runs/demo/s3.");
        }
        return this;
    }

    private String reading(Path buckets, String options) {
        String pattern = place(buckets) + "/*/*" + SUFFIX;
        // The user names the folder, so that a quote in it must not end the text.
        return "read_parquet('" + pattern.replace("'", "''") + "', hive_partitioning = true" + options + ")";
    }

    private Path place(Path buckets) {
        return buckets.resolve(bucket()).resolve(folder());
    }
}
