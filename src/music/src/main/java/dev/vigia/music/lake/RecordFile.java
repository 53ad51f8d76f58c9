package dev.vigia.music.lake;

import dev.vigia.formats.parquet.ZstdCodec;
import dev.vigia.music.tables.Table;
import java.io.IOException;
import org.apache.flink.api.common.serialization.BulkWriter;
import org.apache.flink.core.fs.FSDataOutputStream;
import org.apache.flink.formats.parquet.ParquetWriterFactory;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.OutputFile;

/** Writes a file record by record, with Flink's Parquet writer. */
final class RecordFile implements TableFile {
    private final BulkWriter<Row> writer;

    private RecordFile(BulkWriter<Row> writer) {
        this.writer = writer;
    }

    static RecordFile open(FSDataOutputStream out, Table table, Labels labels) throws IOException {
        return new RecordFile(
                new ParquetWriterFactory<Row>(file -> writer(file, new RowWriteSupport(table, labels))).create(out));
    }

    @Override
    public void write(Row row) throws IOException {
        writer.addElement(row);
    }

    @Override
    public void close() throws IOException {
        writer.finish();
    }

    private static ParquetWriter<Row> writer(OutputFile file, RowWriteSupport support) throws IOException {
        return new Builder(file, support)
                .withConf(new PlainParquetConfiguration())
                .withCodecFactory(new ZstdCodec())
                .withCompressionCodec(CompressionCodecName.ZSTD)
                .withSizeStatisticsEnabled(false)
                .build();
    }

    private static final class Builder extends ParquetWriter.Builder<Row, Builder> {
        private final WriteSupport<Row> support;

        Builder(OutputFile file, WriteSupport<Row> support) {
            super(file);
            this.support = support;
        }

        @Override
        protected Builder self() {
            return this;
        }

        @Override
        @SuppressWarnings("deprecation") // Abstract, but the other one is called.
        protected WriteSupport<Row> getWriteSupport(Configuration configuration) {
            return support;
        }

        @Override
        protected WriteSupport<Row> getWriteSupport(ParquetConfiguration configuration) {
            return support;
        }
    }
}
