package dev.vigia.fraud.lake;

import static dev.vigia.fraud.checks.Checks.present;
import static dev.vigia.fraud.checks.Checks.require;
import static dev.vigia.fraud.checks.Checks.text;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** A table of the lake: where its files are, how they are partitioned, and its columns. */
public final class Table<T> {
    /** The stage of processing. Each stage has a bucket of its own. */
    public enum Zone {
        RAW,
        PROCESSED,
        CURATED;

        /** Returns the name of the stage's bucket. */
        public String bucket(String prefix) {
            return prefix + "-" + name().toLowerCase(Locale.ROOT);
        }
    }

    public final Zone zone;
    /** The folder in the bucket. */
    public final String name;
    /** The name of the partition, a calendar day in ISO-8601. */
    public final String partition;

    public final List<Column<T>> columns;
    private final Function<T, String> day;

    Table(Zone zone, String name, String partition, Function<T, String> day, List<Column<T>> columns) {
        require(!columns.isEmpty(), "columns", "A table needs at least one column.");
        this.zone = present(zone, "zone");
        this.name = text(name, "name");
        this.partition = text(partition, "partition");
        this.day = present(day, "day");
        this.columns = List.copyOf(columns);
    }

    /** Returns the row's folder inside the table's folder, for example {@code date=2016-08-02}. */
    public String folder(T row) {
        return partition + "=" + day.apply(row);
    }
}
