package dev.vigia.monitor.lake;

import dev.vigia.fraud.lake.Table;
import org.apache.flink.connector.file.sink.FileSink;
import org.apache.flink.core.fs.Path;
import org.apache.flink.formats.parquet.ParquetWriterFactory;
import org.apache.flink.streaming.api.functions.sink.filesystem.OutputFileConfig;

/** Writes a table of the lake exactly once: a file becomes visible when the checkpoint that it belongs to is complete. */
public final class LakeSink {
    private LakeSink() {}

    /** @param location for example {@code s3a://vigia}, to which the zone's name is added */
    public static <T> FileSink<T> of(TableSource<T> tables, String location) {
        Table<T> table = tables.get();
        // A bulk format starts a new file at each checkpoint, so the interval decides how large files are.
        return FileSink.forBulkFormat(
                        new Path(table.zone.bucket(location) + "/" + table.name),
                        new ParquetWriterFactory<>(new ParquetFiles<>(tables)))
                .withBucketAssigner(new PartitionFolders<>(tables))
                .withOutputFileConfig(OutputFileConfig.builder()
                        .withPartPrefix("part")
                        .withPartSuffix(".parquet")
                        .build())
                .build();
    }
}
