package dev.vigia.warehouse.catalog;

import dev.vigia.fraud.lake.Table.Zone;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A table of Parquet files as Glue describes it, for any prefix of the buckets' names.
 *
 * @param name in the catalog's one database
 * @param folder in the zone's bucket, below which all its files lie
 * @param files the folder of one partition's files in the bucket, with a place for each key's value, for example
 *     <code>alerts/date=${date}</code>
 * @param columns as in the files and in their order; without the keys
 */
public record CatalogTable(
        String name, Zone zone, String folder, String files, List<CatalogColumn> columns, List<PartitionKey> keys) {
    public static final String INPUT_FORMAT = "org.apache.hadoop.hive.ql.io.parquet.MapredParquetInputFormat";
    public static final String OUTPUT_FORMAT = "org.apache.hadoop.hive.ql.io.parquet.MapredParquetOutputFormat";
    public static final String SERDE = "org.apache.hadoop.hive.ql.io.parquet.serde.ParquetHiveSerDe";
    /** What Glue calls a table whose files are not its own. */
    public static final String TYPE = "EXTERNAL_TABLE";

    public CatalogTable {
        columns = List.copyOf(columns);
        keys = List.copyOf(keys);
    }

    /** @param prefix of the buckets' names, {@code vigia} by default */
    public String location(String prefix) {
        return address(prefix, folder);
    }

    /** What Glue keeps as the table's parameters: that it is Parquet, and where Athena finds partitions without a list of them. */
    public Map<String, String> parameters(String prefix) {
        Map<String, String> parameters = new TreeMap<>();
        parameters.put("EXTERNAL", "TRUE");
        parameters.put("classification", "parquet");
        parameters.put("projection.enabled", "true");
        keys.forEach(key -> parameters.putAll(key.parameters()));
        parameters.put("storage.location.template", address(prefix, files));
        return parameters;
    }

    private String address(String prefix, String path) {
        return "s3://" + zone.bucket(prefix) + "/" + path + "/";
    }
}
