package dev.vigia.replay.archives;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.Row;

/**
 * The rows of a sheet as a CSV in UTF-8 with commas and quotes (RFC 4180), without an empty cell at the end of a line.
 *
 * <p>Each row of the sheet is exactly one line, so that the number of a line is the row's: rows without a value are blank lines,
 * and a line end inside a cell becomes a blank. One row is in memory at a time.
 */
final class SheetText extends InputStream {
    /** Rows of a sheet, as Excel limits them. It bounds the blank lines that a file of a few bytes can ask for. */
    private static final int MOST_ROWS = 1 << 20;

    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private final CellTexts texts;
    private final Closeable workbook;
    private final StringBuilder line = new StringBuilder();
    private byte[] bytes = {};
    private int next;
    private int lines;

    /** @param workbook is closed with this text */
    SheetText(Stream<Row> rows, CellTexts texts, Closeable workbook) {
        this.stream = rows;
        this.rows = rows.iterator();
        this.texts = texts;
        this.workbook = workbook;
    }

    @Override
    public int read() throws IOException {
        return fill() ? bytes[next++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int count = Math.min(length, bytes.length - next);
        System.arraycopy(bytes, next, into, offset, count);
        next += count;
        return count;
    }

    @Override
    public int available() {
        return bytes.length - next;
    }

    @Override
    public void close() throws IOException {
        try (workbook) {
            stream.close();
        }
    }

    private boolean fill() throws IOException {
        try {
            while (next == bytes.length && rows.hasNext()) {
                add(rows.next());
            }
            return next < bytes.length;
        } catch (RuntimeException broken) {
            // The library tells a broken sheet by runtime exceptions of many kinds.
            throw Workbook.unreadable(broken);
        }
    }

    private void add(Row row) throws IOException {
        line.setLength(0);
        int filled = 0;
        for (int column = 0; column < row.getCellCount(); column++) {
            line.append(column == 0 ? "" : ",");
            Cell cell = row.getCell(column);
            String text = cell == null ? "" : texts.text(cell);
            append(text);
            filled = text.isEmpty() ? filled : line.length();
        }
        if (filled > 0) {
            line.setLength(filled);
            line.append('\n').insert(0, "\n".repeat(blankLinesBefore(row.getRowNum())));
            bytes = line.toString().getBytes(StandardCharsets.UTF_8);
            next = 0;
            lines = row.getRowNum();
        }
    }

    private int blankLinesBefore(int number) throws BadArchive {
        if (number <= lines || number > MOST_ROWS) {
            throw new BadArchive("it is a workbook in which row " + number + " follows row " + lines
                    + ". Open it in a spreadsheet program and save it again.");
        }
        return number - lines - 1;
    }

    private void append(String text) {
        boolean quoted = text.indexOf(',') >= 0 || text.indexOf('"') >= 0;
        line.append(quoted ? '"' + text.replace("\"", "\"\"") + '"' : text);
    }
}
