package dev.vigia.music.lake;

import java.io.Closeable;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.flink.core.fs.FSDataInputStream;
import org.apache.flink.core.fs.Path;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.api.InitContext;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.io.DelegatingSeekableInputStream;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.SeekableInputStream;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.Converter;
import org.apache.parquet.io.api.GroupConverter;
import org.apache.parquet.io.api.PrimitiveConverter;
import org.apache.parquet.io.api.RecordMaterializer;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;

/** Reads of a file of a top, written for an earlier week, what was ranked and its rank. */
public final class RankedRows implements Closeable {
    private final ParquetReader<RankedRow> reader;

    private RankedRows(ParquetReader<RankedRow> reader) {
        this.reader = reader;
    }

    public static RankedRows of(Path path, Table table) throws IOException {
        return new RankedRows(new Builder(new FlinkFile(path), new RankSupport(table.key()))
                .withCodecFactory(new ZstdCodec())
                .build());
    }

    /** The next row, which is the same object each time; null at the end. */
    public RankedRow next() throws IOException {
        return reader.read();
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    /** What was ranked, and its rank. */
    public static final class RankedRow {
        private final byte[][] key;
        private int rank;

        private RankedRow(int columns) {
            key = new byte[columns][];
        }

        /** A column of {@link Table#key}; null if it is empty. */
        public byte[] key(int column) {
            return key[column];
        }

        public int rank() {
            return rank;
        }
    }

    private static final class Builder extends ParquetReader.Builder<RankedRow> {
        private final ReadSupport<RankedRow> support;

        Builder(InputFile file, ReadSupport<RankedRow> support) {
            super(file, new PlainParquetConfiguration());
            this.support = support;
        }

        @Override
        protected ReadSupport<RankedRow> getReadSupport() {
            return support;
        }
    }

    private static final class RankSupport extends ReadSupport<RankedRow> {
        private final List<Column> key;

        RankSupport(List<Column> key) {
            this.key = key;
        }

        @Override
        public ReadContext init(InitContext context) {
            Type[] fields = new Type[key.size() + 1];
            for (int column = 0; column < key.size(); column++) {
                fields[column] = key.get(column).field();
            }
            fields[key.size()] = Column.RANK.field();
            return new ReadContext(new MessageType(context.getFileSchema().getName(), fields));
        }

        @Override
        @SuppressWarnings("deprecation") // Abstract still, though it is the other one that is called.
        public RecordMaterializer<RankedRow> prepareForRead(
                Configuration configuration, Map<String, String> metadata, MessageType schema, ReadContext context) {
            return new Materializer(key.size());
        }

        @Override
        public RecordMaterializer<RankedRow> prepareForRead(
                ParquetConfiguration configuration,
                Map<String, String> metadata,
                MessageType schema,
                ReadContext context) {
            return new Materializer(key.size());
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
