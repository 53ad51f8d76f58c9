package dev.vigia.music.lake;

import dev.vigia.music.tables.Column;
import java.io.IOException;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.column.page.PageWriter;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.column.values.ValuesWriter;

/**
 * One column of a row group, written page by page.
 *
 * <p>Parquet's own column writer counts, compares and checks the page's size with every value. This one only puts the value
 * into its page: all columns are flat, and a page ends after a fixed number of rows. Only the users' column gets statistics.
 * Rows are in the order of users, so that a page's first and last user are its least and its greatest.
 */
final class ColumnChunk {
    private static final int MISSING = 0;
    private static final int PRESENT = 1;

    private final ColumnDescriptor descriptor;
    private final PageWriter pages;
    private final ValuesWriter values;
    /** Definition levels, which tell missing values from others; null if no value may be missing. */
    private final ValuesWriter levels;
    /** The same object as {@link #values}, if the rows are in the order of this column; otherwise null. */
    private final NumberedTexts ordered;

    ColumnChunk(
            ColumnDescriptor descriptor, Column column, Labels labels, ParquetProperties properties, PageWriter pages) {
        this.descriptor = descriptor;
        this.pages = pages;
        levels = column.isOptional() ? properties.newDefinitionLevelWriter(descriptor) : null;
        values = column.type == Column.Type.TEXT
                ? new NumberedTexts(labels.size(column), number -> labels.text(column, number))
                : properties.newValuesWriter(descriptor);
        ordered = column == Column.USER_ID ? (NumberedTexts) values : null;
    }

    /** Adds a number, or a text by its number. */
    void put(int value) {
        values.writeInteger(value);
    }

    void put(long value) {
        values.writeLong(value);
    }

    /** Adds a number, or a text by its number, unless it is the one that stands for a missing value. */
    void putUnless(int missing, int value) {
        if (value == missing) {
            levels.writeInteger(MISSING);
        } else {
            levels.writeInteger(PRESENT);
            values.writeInteger(value);
        }
    }

    void endPage(int rows) throws IOException {
        Statistics<?> statistics = statistics();
        // In a data page of version 1, the definition levels stand before the values.
        BytesInput bytes = levels == null ? values.getBytes() : BytesInput.concat(levels.getBytes(), values.getBytes());
        // No repetition levels are written: no column repeats within a row.
        pages.writePage(bytes, rows, rows, statistics, Encoding.RLE, Encoding.RLE, values.getEncoding());
        values.reset();
        if (levels != null) {
            levels.reset();
        }
    }

    void end() throws IOException {
        DictionaryPage dictionary = values.toDictPageAndClose();
        if (dictionary != null) {
            // The store keeps it apart, and writes it before the data pages, where readers look for it.
            pages.writeDictionaryPage(dictionary);
        }
        values.close();
        if (levels != null) {
            levels.close();
        }
    }

    private Statistics<?> statistics() {
        if (ordered == null) {
            return Statistics.noopStats(descriptor.getPrimitiveType());
        }
        Statistics<?> statistics = Statistics.createStats(descriptor.getPrimitiveType());
        statistics.updateStats(ordered.first());
        statistics.updateStats(ordered.last());
        return statistics;
    }
}
