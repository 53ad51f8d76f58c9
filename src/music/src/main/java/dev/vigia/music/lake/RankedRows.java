package dev.vigia.music.lake;

import dev.vigia.formats.parquet.ZstdCodec;
import dev.vigia.music.tables.Column;
import dev.vigia.music.tables.Table;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.flink.core.fs.FSDataInputStream;
import org.apache.flink.core.fs.Path;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.DelegatingSeekableInputStream;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.MessageColumnIO;
import org.apache.parquet.io.RecordReader;
import org.apache.parquet.io.SeekableInputStream;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.Converter;
import org.apache.parquet.io.api.GroupConverter;
import org.apache.parquet.io.api.PrimitiveConverter;
import org.apache.parquet.io.api.RecordMaterializer;
import org.apache.parquet.schema.MessageType;

/**
 * Reads the ranked items of an earlier week's top, and their ranks. It reads row group by row group, because Parquet's own
 * reader of whole files needs Hadoop.
 */
public final class RankedRows implements Closeable {
    private final ParquetFileReader file;
    private final MessageColumnIO columns;
    private final Materializer materializer;
    private RecordReader<RankedRow> rows;
    private long left;

    private RankedRows(ParquetFileReader file, Table table) {
        this.file = file;
        List<Column> columnsRead = new ArrayList<>(table.key());
        columnsRead.add(Column.RANK);
        MessageType schema = Schemas.of(columnsRead);
        file.setRequestedSchema(schema);
        columns =
                new ColumnIOFactory().getColumnIO(schema, file.getFileMetaData().getSchema());
        materializer = new Materializer(table.key().size());
    }

    public static RankedRows of(Path path, Table table) throws IOException {
        ParquetReadOptions options = ParquetReadOptions.builder(new PlainParquetConfiguration())
                .withCodecFactory(new ZstdCodec())
                .build();
        return new RankedRows(ParquetFileReader.open(new FlinkFile(path), options), table);
    }

    /** Returns the next row, which is the same object each time; null at the end. */
    public RankedRow next() throws IOException {
        // A loop, because a row group may be without rows.
        while (left == 0) {
            PageReadStore group = file.readNextRowGroup();
            if (group == null) {
                return null;
            }
            rows = columns.getRecordReader(group, materializer);
            left = group.getRowCount();
        }
        left--;
        return rows.read();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    /** A ranked item, and its rank. */
    public static final class RankedRow {
        private final byte[][] key;
        private int rank;

        private RankedRow(int columns) {
            key = new byte[columns][];
        }

        /** Returns the value of a column of {@link Table#key}; null if it is missing. */
        public byte[] key(int column) {
            return key[column];
        }

        public int rank() {
            return rank;
        }
    }

    private static final class Materializer extends RecordMaterializer<RankedRow> {
        private final RankedRow row;
        private final Converter[] converters;
        private final GroupConverter root = new GroupConverter() {
            @Override
            public Converter getConverter(int column) {
                return converters[column];
            }

            @Override
            public void start() {
                // No converter is called for a missing value, so that of the last row must go.
                Arrays.fill(row.key, null);
            }

            @Override
            public void end() {
                // The row is complete.
            }
        };

        Materializer(int columns) {
            row = new RankedRow(columns);
            converters = new Converter[columns + 1];
            for (int column = 0; column < columns; column++) {
                int at = column;
                converters[column] = new PrimitiveConverter() {
                    @Override
                    public void addBinary(Binary value) {
                        row.key[at] = value.getBytes();
                    }
                };
            }
            converters[columns] = new PrimitiveConverter() {
                @Override
                public void addInt(int value) {
                    row.rank = value;
                }
            };
        }

        @Override
        public RankedRow getCurrentRecord() {
            return row;
        }

        @Override
        public GroupConverter getRootConverter() {
            return root;
        }
    }

    private static final class FlinkFile implements InputFile {
        private final Path path;

        FlinkFile(Path path) {
            this.path = path;
        }

        @Override
        public long getLength() throws IOException {
            return path.getFileSystem().getFileStatus(path).getLen();
        }

        @Override
        public SeekableInputStream newStream() throws IOException {
            FSDataInputStream in = path.getFileSystem().open(path);
            return new DelegatingSeekableInputStream(in) {
                @Override
                public long getPos() throws IOException {
                    return in.getPos();
                }

                @Override
                public void seek(long position) throws IOException {
                    in.seek(position);
                }
            };
        }
    }
}
