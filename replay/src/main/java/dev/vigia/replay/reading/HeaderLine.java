package dev.vigia.replay.reading;

import dev.vigia.formats.csv.CsvRecords;
import dev.vigia.formats.csv.Form;
import dev.vigia.transactions.mappings.SourceMapping;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads the header, which is the first record of an input, or says why it is none. */
final class HeaderLine {
    /** Below the first line, a header is looked for in this many lines. */
    private static final int FURTHER_LINES = 20;

    private final CsvRecords records;
    private final String input;
    private final SourceMapping mapping;

    private HeaderLine(CsvRecords records, String input, SourceMapping mapping) {
        this.records = records;
        this.input = input;
        this.mapping = mapping;
    }

    /**
     * Reads the first record as the header.
     *
     * @param input the input's name, for messages
     */
    static Header read(CsvRecords records, String input, SourceMapping mapping) throws IOException, UnusableInput {
        return new HeaderLine(records, input, mapping).read();
    }

    private Header read() throws IOException, UnusableInput {
        if (!records.next()) {
            throw refused("it is empty. Expected a header that names " + String.join(", ", mapping.columns)
                    + ", and rows below it.");
        }
        // First of all: in another encoding, quotes and names would be reported as other faults.
        FirstLine.refuseOtherEncoding(input, records.raw());
        String line = new String(records.raw(), StandardCharsets.UTF_8);
        refuseBrokenQuotes(line);
        List<String> columns = new ArrayList<>();
        for (int field = 0; field < records.fields(); field++) {
            columns.add(records.text(field));
        }
        Header read = Header.read(input, columns, mapping);
        if (read == null) {
            throw refused(new FirstLine(line, columns, mapping).problem(further()));
        }
        return read;
    }

    private void refuseBrokenQuotes(String line) throws UnusableInput {
        if (records.form() != Form.SOUND) {
            String other = new FirstLine(line, List.of(line), mapping).otherDelimiter();
            throw refused(
                    other != null
                            ? other
                            : "its first line is no header (" + Rows.problem(records.form())
                                    + "). Expected the names of the columns, separated by commas.");
        }
    }

    /** Returns the lines below the first one, by line number, in which a header may still be found. */
    private Map<Long, String> further() throws IOException {
        Map<Long, String> lines = new TreeMap<>();
        while (lines.size() < FURTHER_LINES && records.next()) {
            lines.put(records.line(), new String(records.raw(), StandardCharsets.UTF_8));
        }
        return lines;
    }

    private UnusableInput refused(String problem) {
        return new UnusableInput("Cannot replay " + input + ": " + problem);
    }
}
