package dev.vigia.music.lake;

import java.io.IOException;
import org.apache.flink.api.common.serialization.BulkWriter;
import org.apache.flink.core.fs.FSDataOutputStream;
import org.apache.flink.core.fs.FileSystem;
import org.apache.flink.core.fs.Path;
import org.apache.flink.formats.parquet.ParquetWriterFactory;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.OutputFile;

/** Writes tables as Parquet, compressed with Zstandard, into a folder that nobody reads yet. */
public final class ParquetTables implements TableFiles {
    private static final long serialVersionUID = 1L;
    private static final long ROW_GROUP_BYTES = 64L << 20;
    private static final int PAGE_BYTES = 1 << 20;
    private static final int DICTIONARY_BYTES = 4 << 20;

    private final Path folder;

    public ParquetTables(Path folder) {
        this.folder = folder;
    }

    @Override
    public TableFile create(Table table, int part, Labels labels) throws IOException {
        Path path = new Path(folder, table.folder + "/part-" + part + ".parquet");
        FSDataOutputStream out = path.getFileSystem().create(path, FileSystem.WriteMode.OVERWRITE);
        BulkWriter<Row> writer = new ParquetWriterFactory<Row>(file -> open(file, table, labels)).create(out);
        return new Part(path, out, writer);
    }

    private static ParquetWriter<Row> open(OutputFile file, Table table, Labels labels) throws IOException {
        return new Builder(file, new RowWriteSupport(table, labels))
                .withConf(new PlainParquetConfiguration())
                .withCodecFactory(new ZstdCodec())
                .withCompressionCodec(CompressionCodecName.ZSTD)
                .withRowGroupSize(ROW_GROUP_BYTES)
                .withPageSize(PAGE_BYTES)
                .withDictionaryPageSize(DICTIONARY_BYTES)
                // Users are in order: what repeats stands side by side, and few of them fit into a dictionary.
                .withDictionaryEncoding(Column.USER_ID.title, false)
                // Nobody looks for a range of names, and the least and the greatest of them cost a comparison a row.
                .withStatisticsEnabled(Column.NAME.title, false)
                .withStatisticsEnabled(Column.ARTIST.title, false)
                .withStatisticsEnabled(Column.GENRE.title, false)
                .withSizeStatisticsEnabled(false)
                .build();
    }

    private static final class Part implements TableFile {
        private final Path path;
        private final FSDataOutputStream out;
        private final BulkWriter<Row> writer;

        Part(Path path, FSDataOutputStream out, BulkWriter<Row> writer) {
            this.path = path;
            this.out = out;
            this.writer = writer;
        }

        @Override
        public void write(Row row) throws IOException {
            try {
                writer.addElement(row);
            } catch (IOException failure) {
                throw cannotWrite(failure);
            }
        }

        @Override
        public void close() throws IOException {
            try (FSDataOutputStream closed = out) {
                writer.finish();
            } catch (IOException failure) {
                throw cannotWrite(failure);
            }
        }

        private IOException cannotWrite(IOException failure) {
            return new IOException("cannot write " + path + ": " + failure.getMessage());
        }
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
        @SuppressWarnings("deprecation") // Abstract still, though it is the other one that is called.
        protected WriteSupport<Row> getWriteSupport(Configuration configuration) {
            return support;
        }

        @Override
        protected WriteSupport<Row> getWriteSupport(ParquetConfiguration configuration) {
            return support;
        }
    }
}
