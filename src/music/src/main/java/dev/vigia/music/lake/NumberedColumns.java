package dev.vigia.music.lake;

import java.util.Locale;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.column.values.ValuesWriter;
import org.apache.parquet.column.values.factory.DefaultValuesWriterFactory;
import org.apache.parquet.column.values.factory.ValuesWriterFactory;

/** Has the texts that are numbered written by their numbers, and everything else as Parquet would. */
final class NumberedColumns implements ValuesWriterFactory {
    private final Labels labels;
    private final ValuesWriterFactory others = new DefaultValuesWriterFactory();

    NumberedColumns(Labels labels) {
        this.labels = labels;
    }

    @Override
    public void initialize(ParquetProperties properties) {
        others.initialize(properties);
    }

    @Override
    public ValuesWriter newValuesWriter(ColumnDescriptor descriptor) {
        Column column = Column.valueOf(descriptor.getPath()[0].toUpperCase(Locale.ROOT));
        return column.isNumbered()
                ? new NumberedTexts(labels.size(column), number -> labels.text(column, number))
                : others.newValuesWriter(descriptor);
    }
}
