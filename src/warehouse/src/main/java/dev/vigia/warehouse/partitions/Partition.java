package dev.vigia.warehouse.partitions;

import java.util.List;

/**
 * A partition of a table.
 *
 * @param values the values of the table's keys, in the order of the keys
 * @param location the folder of its files, {@code s3://BUCKET/FOLDER/}
 */
record Partition(List<String> values, String location) {
    Partition {
        values = List.copyOf(values);
        if (values.isEmpty() || !location.matches("s3://.+/")) {
            throw new IllegalArgumentException("A partition needs a value and a folder in S3, not " + location + ".");
        }
    }
}
