package dev.vigia.warehouse.partitions;

import java.util.List;

/**
 * A partition of a table.
 *
 * @param values of the table's keys, in their order
 * @param location of its files, {@code s3://BUCKET/FOLDER/}
 */
record Partition(List<String> values, String location) {}
