package dev.vigia.replay.reading;

import dev.vigia.formats.csv.CsvRecords;
import dev.vigia.formats.csv.Dialect;
import dev.vigia.formats.csv.Form;
import dev.vigia.transactions.mappings.FileShape;
import dev.vigia.transactions.mappings.SourceMapping;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds the header, and with it what separates the fields: it is the first line that has every column of the mapping. A line
 * has them with one delimiter alone, so that nothing is guessed.
 */
final class HeaderSearch {
    /** The header must be among so many lines. */
    static final int LINES = 100;

    private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');

    private final byte[] head;
    private final String input;
    private final SourceMapping mapping;
    private final FileShape shape;
    private final List<Line> looked = new ArrayList<>();

    private HeaderSearch(byte[] head, String input, SourceMapping mapping) {
        this.head = head;
        this.input = input;
        this.mapping = mapping;
        this.shape = mapping.file;
    }

    /**
     * Looks at a text's beginning, and goes back there.
     *
     * @param text as {@link FileText} opens it
     * @param input the input's name, for messages
     * @throws UnusableInput if no line has every column of the mapping, with what was found instead
     */
    static Found find(InputStream text, String input, SourceMapping mapping) throws IOException {
        text.mark(FileText.HEAD);
        byte[] head = text.readNBytes(FileText.HEAD);
        text.reset();
        return new HeaderSearch(head, input, mapping).find();
    }

    private Found find() throws IOException {
        for (char delimiter : shape.delimiter().map(List::of).orElse(DELIMITERS)) {
            Found found = find(delimiter);
            if (found != null) {
                return found;
            }
        }
        throw new UnusableInput("Cannot replay " + input + ": " + new HeaderProblem(looked, mapping).text());
    }

    private Found find(char delimiter) throws IOException {
        Dialect dialect = shape.quote.isEmpty()
                ? Dialect.unquoted(delimiter)
                : Dialect.of(delimiter, delimiter == shape.quote.get() ? '"' : shape.quote.get());
        CsvRecords records = CsvRecords.fromStart(new ByteArrayInputStream(head), dialect, Rows.LONGEST_RECORD);
        int passed = 0;
        while (records.next() && records.line() <= Math.max(shape.preamble, 0) + LINES) {
            if (records.line() > shape.preamble) {
                Line line = new Line(delimiter, records.line(), names(records), records.form(), records.raw());
                looked.add(line);
                Header header = shape.header ? Header.read(input, line.columns, mapping) : numbered(line);
                if (header != null) {
                    line.refuseOtherEncoding(input);
                    return new Found(dialect, shape.header ? passed + 1 : passed, header);
                }
                if (shape.preamble >= 0) {
                    return null;
                }
            }
            passed++;
        }
        return null;
    }

    private static List<String> names(CsvRecords records) {
        return IntStream.range(0, records.fields()).mapToObj(records::text).toList();
    }

    /** Without a header a delimiter must be given, or be a comma: numbers of columns fit many. */
    private Header numbered(Line line) {
        boolean certain = shape.delimiter().isPresent() || line.delimiter == ',';
        return certain
                ? Header.read(
                        input,
                        IntStream.rangeClosed(1, line.columns.size())
                                .mapToObj(Integer::toString)
                                .toList(),
                        mapping)
                : null;
    }

    /**
     * Where the rows begin, and how to read them.
     *
     * @param passed records before the first row
     */
    record Found(Dialect dialect, int passed, Header header) {}

    /** A line that was looked at, split by one delimiter. */
    record Line(char delimiter, long number, List<String> columns, Form form, byte[] raw) {
        void refuseOtherEncoding(String input) {
            if (!Rows.isUtf8(raw)) {
                throw new UnusableInput("Cannot replay " + input + ": " + HeaderProblem.OTHER_ENCODING);
            }
        }
    }
}
