package dev.vigia.replay.reading;

import dev.vigia.replay.order.PackedRow;
import dev.vigia.transactions.mappings.SourceMapping;
import dev.vigia.transactions.rows.Fault;
import dev.vigia.transactions.rows.Row;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The rows of an input, read through a mapping. What is no row goes to the rejects file, and reading goes on. */
public final class Rows implements Closeable {
    private static final int FURTHER_LINES = 20;

    private final Input input;
    private final InputStream bytes;
    private final CsvRecords records;
    private final Header header;
    private final Placing placing;
    private final RejectsFile rejects;
    private final Reasons unreadable = new Reasons();
    private long sound;

    private Rows(Input input, InputStream bytes, SourceMapping mapping, Path rejects, long shiftDays, Clock clock)
            throws IOException, UnusableInput {
        this.input = input;
        this.bytes = bytes;
        this.records = new CsvRecords(bytes);
        this.header = header(mapping);
        this.placing = new Placing(header, mapping, shiftDays, clock);
        this.rejects = new RejectsFile(rejects);
    }

    /**
     * Opens the input and reads its header.
     *
     * @param rejects where to put what is no row, instead of an earlier file; {@code null} to count it only
     * @param shiftDays by which every row's date is moved
     * @param clock tells which day is tomorrow: a row that is dated later has no time that could be believed
     */
    public static Rows open(Input input, SourceMapping mapping, Path rejects, long shiftDays, Clock clock)
            throws UnusableInput {
        InputStream bytes = input.open();
        try {
            return new Rows(input, bytes, mapping, rejects, shiftDays, clock);
        } catch (IOException broken) {
            Input.closeAfter(broken, bytes);
            throw unusable(input, 1, broken);
        } catch (RuntimeException refused) {
            Input.closeAfter(refused, bytes);
            throw refused;
        }
    }

    /** The day of the latest row in the mapping's zone, counted from 1970; reads the whole input. */
    public static long lastDay(Input input, SourceMapping mapping, Clock clock) throws UnusableInput {
        try (Rows rows = open(input, mapping, null, 0, clock)) {
            long last = PackedRow.NO_TIME;
            while (rows.advance()) {
                last = Math.max(last, rows.placing.time(rows.records));
            }
            if (last == PackedRow.NO_TIME) {
                throw new UnusableInput("Cannot rebase " + input.name + ": no row of it has a time that the mapping "
                        + mapping.name + " can read. Check the mapping's formats.");
            }
            return Instant.ofEpochMilli(last).atZone(mapping.zone).toLocalDate().toEpochDay();
        } catch (IOException broken) {
            throw unusable(input, 1, broken);
        }
    }

    public Header header() {
        return header;
    }

    /** Packs the next row; false at the end of the input. */
    public boolean next(PackedRow row) throws UnusableInput {
        if (!advance()) {
            return false;
        }
        Fault fault = placing.pack(records, row);
        if (fault != null) {
            unreadable.add(fault.reason.name(), fault.toString(), records.line());
        }
        return true;
    }

    /** The next row as it stands in the file; {@code null} at the end of the input. */
    public Row next() throws UnusableInput {
        return advance() ? placing.row(records) : null;
    }

    /** The line on which the last row starts, from 1. */
    public long line() {
        return records.line();
    }

    /** Rows so far, without the rejected ones. */
    public long sound() {
        return sound;
    }

    public long rejected() {
        return rejects.reasons().count();
    }

    /** Why, and where first. */
    public List<Rejected> rejectReasons() {
        return rejects.reasons().all();
    }

    /** Rows that the job will not judge, as far as {@link #next(PackedRow)} has packed them. */
    public List<Rejected> unreadable() {
        return unreadable.all();
    }

    /** Where the first rejected record is and what is wrong with it; {@code null} if there is none. */
    public String firstRejected() {
        return rejectReasons().stream().findFirst().map(Rejected::firstSeen).orElse(null);
    }

    @Override
    public void close() throws IOException {
        try (bytes) {
            rejects.close();
        }
    }

    private boolean advance() throws UnusableInput {
        try {
            while (records.next()) {
                String fault = fault();
                if (fault == null) {
                    records.unescape();
                    sound++;
                    return true;
                }
                rejects.add(records.line(), fault, records.raw());
            }
            return false;
        } catch (IOException broken) {
            throw unusable(input, records.line(), broken);
        }
    }

    private String fault() {
        if (records.fault() != null) {
            return records.fault();
        }
        if (records.fields() != header.columns.size() && !endsInNothing(header.columns.size())) {
            return records.fields() + (records.fields() == 1 ? " field" : " fields") + " instead of "
                    + header.columns.size();
        }
        return isUtf8() ? null : "not UTF-8";
    }

    /** Whether there are more fields than columns, and nothing in them: every line may end with a comma too many. */
    private boolean endsInNothing(int columns) {
        for (int field = columns; field < records.fields(); field++) {
            if (records.start(field) != records.end(field)) {
                return false;
            }
        }
        return records.fields() > columns;
    }

    private boolean isUtf8() {
        int start = records.start(0);
        int end = records.end(records.fields() - 1);
        byte[] text = records.bytes();
        int any = 0;
        for (int at = start; at < end; at++) {
            any |= text[at];
        }
        if (any >= 0) {
            return true;
        }
        return FirstLine.isUtf8(Arrays.copyOfRange(text, start, end));
    }

    private Header header(SourceMapping mapping) throws IOException, UnusableInput {
        if (!records.next()) {
            throw new UnusableInput("Cannot replay " + input.name + ": it is empty. Expected a header that names "
                    + String.join(", ", mapping.columns) + ", and rows below it.");
        }
        FirstLine.refuseOtherEncoding(input.name, records.raw());
        String line = new String(records.raw(), StandardCharsets.UTF_8);
        if (records.fault() != null) {
            String other = new FirstLine(line, List.of(line), mapping).otherDelimiter();
            throw new UnusableInput("Cannot replay " + input.name + ": "
                    + (other != null
                            ? other
                            : "its first line is no header (" + records.fault()
                                    + "). Expected the names of the columns, separated by commas."));
        }
        records.unescape();
        List<String> columns = new ArrayList<>();
        for (int field = 0; field < records.fields(); field++) {
            int start = records.start(field);
            columns.add(new String(records.bytes(), start, records.end(field) - start, StandardCharsets.UTF_8));
        }
        Header read = Header.read(input.name, columns, mapping);
        if (read == null) {
            FirstLine first = new FirstLine(line, columns, mapping);
            throw new UnusableInput("Cannot replay " + input.name + ": " + first.problem(further()));
        }
        return read;
    }

    /** The lines after the first one, as far as a header may still be there. */
    private Map<Long, String> further() throws IOException {
        Map<Long, String> lines = new TreeMap<>();
        while (lines.size() < FURTHER_LINES && records.next()) {
            lines.put(records.line(), new String(records.raw(), StandardCharsets.UTF_8));
        }
        return lines;
    }

    private static UnusableInput unusable(Input input, long line, IOException cause) {
        return new UnusableInput(
                "Cannot read " + input.name + " to its end: " + cause + ", at or after line " + line
                        + ". Check that the file is complete.",
                cause);
    }
}
