package dev.vigia.fraud.lake;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** A table of the lake: where its files lie, how they are partitioned, and what is in them. */
public final class Table<T> {
    /** Which bucket, by how far the data has been worked on. */
    public enum Zone {
        RAW,
        PROCESSED,
        CURATED;

        /** The bucket's name. */
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
        this.zone = zone;
        this.name = name;
        this.partition = partition;
        this.day = day;
        this.columns = List.copyOf(columns);
    }

    /** The folder of a row under the table's own, for example {@code date=2016-08-02}. */
    public String folder(T row) {
        return partition + "=" + day.apply(row);
    }
}
