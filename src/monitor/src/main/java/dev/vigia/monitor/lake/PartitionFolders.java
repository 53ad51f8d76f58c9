package dev.vigia.monitor.lake;

import dev.vigia.fraud.lake.Table;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import org.apache.flink.streaming.api.functions.sink.filesystem.BucketAssigner;
import org.apache.flink.streaming.api.functions.sink.filesystem.bucketassigners.SimpleVersionedStringSerializer;

/** Puts a row into the folder of its own day; Flink's own assigner uses the day on which it is written. */
final class PartitionFolders<T> implements BucketAssigner<T, String> {
    private static final long serialVersionUID = 1L;

    private final TableSource<T> tables;
    private transient Table<T> table;

    PartitionFolders(TableSource<T> tables) {
        this.tables = tables;
    }

    @Override
    public String getBucketId(T row, Context context) {
        if (table == null) {
            table = tables.get();
        }
        return table.folder(row);
    }

    @Override
    public SimpleVersionedSerializer<String> getSerializer() {
        return SimpleVersionedStringSerializer.INSTANCE;
    }
}
