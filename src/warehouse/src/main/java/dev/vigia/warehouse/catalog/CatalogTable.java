package dev.vigia.warehouse.catalog;

import dev.vigia.fraud.lake.Table.Zone;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A table of Parquet files as Glue describes it, for any prefix of the buckets' names.
 *
 * @param name the name in the catalog's database
 * @param folder the folder in the zone's bucket that holds all files of the table
 * @param files the folder of one partition, with a placeholder for each key's value, for example <code>alerts/date=${date}</code>
 * @param columns the columns of the files, in their order, without the keys
 */
public record CatalogTable(
        String name, Zone zone, String folder, String files, List<CatalogColumn> columns, List<PartitionKey> keys) {
    public static final String INPUT_FORMAT = "org.apache.hadoop.hive.ql.io.parquet.MapredParquetInputFormat";
    public static final String OUTPUT_FORMAT = "org.apache.hadoop.hive.ql.io.parquet.MapredParquetOutputFormat";
    public static final String SERDE = "org.apache.hadoop.hive.ql.io.parquet.serde.ParquetHiveSerDe";
    /** The type of a table whose files Glue does not own. */
    public static final String TYPE = "EXTERNAL_TABLE";

    public CatalogTable {
        columns = List.copyOf(columns);
        keys = List.copyOf(keys);
        if (columns.isEmpty() || keys.isEmpty()) {
            throw new IllegalArgumentException("Table " + name + " needs a column and a partition key.");
        }
        for (PartitionKey key : keys) {
            // Athena needs a placeholder for every key of a projected table.
            if (!files.contains(key.folder())) {
                throw new IllegalArgumentException("Table " + name + " has no folder for its key " + key.name() + ".");
            }
        }
    }

    /** @param prefix the prefix of the buckets' names, {@code vigia} by default */
    public String location(String prefix) {
        return address(prefix, folder);
    }

    /** Returns the table's parameters in Glue: that it is Parquet, and how Athena computes its partitions. */
    public Map<String, String> parameters(String prefix) {
        Map<String, String> parameters = new TreeMap<>();
        parameters.put("EXTERNAL", "TRUE");
        parameters.put("classification", "parquet");
        // With it Athena ignores the partitions that Glue has. Engines without projection still use them.
        parameters.put("projection.enabled", "true");
        keys.forEach(key -> parameters.putAll(key.parameters()));
        parameters.put("storage.location.template", address(prefix, files));
        return parameters;
    }

    private String address(String prefix, String path) {
        return "s3://" + zone.bucket(prefix) + "/" + path + "/";
    }
}
