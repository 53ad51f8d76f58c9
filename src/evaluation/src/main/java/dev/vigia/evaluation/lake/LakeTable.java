package dev.vigia.evaluation.lake;

import dev.vigia.transactions.errors.CommandFailed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * A table of a lake on disk: Parquet files in a folder for each partition.
 *
 * @param folder of the table; it need not exist
 */
public record LakeTable(Path folder) {
    /** @param buckets the folder that holds a folder for each bucket */
    public static LakeTable of(Path buckets, String bucket, String table) {
        return new LakeTable(buckets.resolve(bucket).resolve(table));
    }

    /**
     * Returns the table of processed transactions.
     *
     * @throws CommandFailed if it has no file, because a user gave another folder
     */
    public static LakeTable processed(Path buckets) {
        LakeTable table = of(buckets, Lake.PROCESSED, Lake.TRANSACTIONS);
        if (table.isEmpty()) {
            throw CommandFailed.badInput("No processed transactions in " + buckets
                    + ". Give --lake the folder that holds " + Lake.PROCESSED + ", for example runs/demo/s3.");
        }
        return table;
    }

    /** Returns whether the table has no file. DuckDB refuses to read such a table. */
    public boolean isEmpty() {
        if (!Files.isDirectory(folder)) {
            return true;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.noneMatch(file -> file.toString().endsWith(".parquet"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read the folder " + folder + ".", unreadable);
        }
    }

    /** Returns the table for DuckDB's {@code from}. */
    public String sql() {
        return sql("");
    }

    /** Returns the table for DuckDB's {@code from}, also if older files lack columns. The column {@code date} is a date. */
    public String sqlByName() {
        return sql(", union_by_name = true, hive_types = {'date': date}");
    }

    private String sql(String options) {
        String files = (folder + "/*/*.parquet").replace("'", "''");
        return "read_parquet('" + files + "', hive_partitioning = true" + options + ")";
    }
}
