package dev.vigia.monitor.lake;

import dev.vigia.formats.parquet.ZstdCodec;
import dev.vigia.fraud.lake.Column;
import dev.vigia.fraud.lake.Table;
import java.io.IOException;
import org.apache.flink.formats.parquet.ParquetBuilder;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.OutputFile;

/**
 * Opens the Parquet files of a table.
 *
 * <p>A replay at full speed crosses many days between two checkpoints and has a file open for each, so row groups and pages
 * are small: they are what an open file holds in memory.
 */
final class ParquetFiles<T> implements ParquetBuilder<T> {
    private static final long serialVersionUID = 1L;
    private static final long ROW_GROUP_BYTES = 16L << 20;
    private static final int PAGE_BYTES = 256 << 10;
    private static final int DICTIONARY_BYTES = 128 << 10;
    /** Rows: Parquet estimates sizes from the rows before, and a row of one megabyte may follow many small ones. */
    private static final int MOST_UNTIL_SIZE_CHECK = 20;

    private final TableSource<T> tables;
    private transient Table<T> table;

    ParquetFiles(TableSource<T> tables) {
        this.tables = tables;
    }

    @Override
    public ParquetWriter<T> createWriter(OutputFile file) throws IOException {
        if (table == null) {
            table = tables.get();
        }
        Builder<T> builder = new Builder<>(file, table)
                .withConf(new PlainParquetConfiguration())
                .withCodecFactory(new ZstdCodec())
                .withCompressionCodec(CompressionCodecName.ZSTD)
                .withRowGroupSize(ROW_GROUP_BYTES)
                .withPageSize(PAGE_BYTES)
                .withDictionaryPageSize(DICTIONARY_BYTES)
                .withMinRowCountForPageSizeCheck(1)
                .withMaxRowCountForPageSizeCheck(MOST_UNTIL_SIZE_CHECK)
                .withSizeStatisticsEnabled(false);
        for (Column<T> column : table.columns) {
            if (!column.repeats) {
                builder.withDictionaryEncoding(column.name, false);
            }
        }
        return builder.build();
    }

    private static final class Builder<T> extends ParquetWriter.Builder<T, Builder<T>> {
        private final Table<T> table;

        Builder(OutputFile file, Table<T> table) {
            super(file);
            this.table = table;
        }

        @Override
        protected Builder<T> self() {
            return this;
        }

        @Override
        @SuppressWarnings("deprecation") // Abstract still, though it is the other one that is called.
        protected WriteSupport<T> getWriteSupport(Configuration configuration) {
            return new TableWriteSupport<>(table);
        }

        @Override
        protected WriteSupport<T> getWriteSupport(ParquetConfiguration configuration) {
            return new TableWriteSupport<>(table);
        }
    }
}
