package dev.vigia.music.lake;

import dev.vigia.music.tables.Table;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.core.fs.FSDataOutputStream;
import org.apache.flink.core.fs.FileSystem;
import org.apache.flink.core.fs.Path;

/** Writes tables as Parquet files, compressed with Zstandard, into a folder that is not published yet. */
public final class ParquetTables implements TableFiles {
    private static final long serialVersionUID = 1L;

    private final Path folder;

    public ParquetTables(Path folder) {
        this.folder = folder;
    }

    @Override
    public TableFile create(Table table, int part, Labels labels) throws IOException {
        Path path = path(table, part);
        FSDataOutputStream out = path.getFileSystem().create(path, FileSystem.WriteMode.OVERWRITE);
        // 99.6 % of all rows are of users' tops: they have the faster writer.
        TableFile file =
                table == Table.BY_USER ? ColumnFile.open(out, table, labels) : RecordFile.open(out, table, labels);
        return new Part(path, out, file);
    }

    /**
     * Returns the files that exist in any case once everything is written.
     *
     * @param subtasks the number of subtasks that wrote users' tops
     */
    public List<Path> files(int subtasks) {
        List<Path> files = new ArrayList<>();
        for (Table table : Table.values()) {
            for (int part = 0; table.isTop() && part < (table == Table.BY_USER ? subtasks : 1); part++) {
                files.add(path(table, part));
            }
        }
        return files;
    }

    private Path path(Table table, int part) {
        return new Path(folder, table.folder + "/part-" + part + ".parquet");
    }

    /** A file that also closes its stream, and that names itself when it cannot be written. */
    private static final class Part implements TableFile {
        private final Path path;
        private final FSDataOutputStream out;
        private final TableFile file;

        Part(Path path, FSDataOutputStream out, TableFile file) {
            this.path = path;
            this.out = out;
            this.file = file;
        }

        @Override
        public void write(Row row) throws IOException {
            try {
                file.write(row);
            } catch (IOException failure) {
                throw cannotWrite(failure);
            }
        }

        @Override
        public void close() throws IOException {
            try (FSDataOutputStream closed = out) {
                file.close();
            } catch (IOException failure) {
                throw cannotWrite(failure);
            }
        }

        private IOException cannotWrite(IOException failure) {
            return new IOException("cannot write " + path + ": " + failure.getMessage(), failure);
        }
    }
}
