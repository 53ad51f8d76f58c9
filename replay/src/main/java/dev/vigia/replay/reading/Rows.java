package dev.vigia.replay.reading;

import dev.vigia.formats.csv.CsvRecords;
import dev.vigia.formats.csv.Dialect;
import dev.vigia.formats.csv.Form;
import dev.vigia.replay.archives.BadArchive;
import dev.vigia.replay.order.PackedRow;
import dev.vigia.transactions.mappings.MadeId;
import dev.vigia.transactions.mappings.SourceMapping;
import dev.vigia.transactions.rows.Fault;
import dev.vigia.transactions.rows.Row;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the rows of an input through a mapping. A record that is not a valid row goes to the rejects file, and
 * reading goes on.
 */
public final class Rows implements Closeable {
    /** Bytes of the longest record: its JSON, escaped, still has to fit into one Kinesis record of 1 MiB. */
    static final int LONGEST_RECORD = 1 << 17;

    private final Input input;
    private final InputStream bytes;
    private final CsvRecords records;
    private final Charset encoding;
    private final Dialect dialect;
    /** The place of an id that equal rows share until they are numbered; -1 if ids need no number. */
    private final int numbered;
    /** How often each such id was there so far. */
    private final Map<String, Integer> equal = new HashMap<>();

    private final Header header;
    private final boolean ragged;
    /** The fields of the first row; 0 before it. A row with another number has lost or won a delimiter somewhere. */
    private int fields;

    private final Placing placing;
    private final RejectsFile rejects;
    private final Reasons unreadable = new Reasons();
    private long sound;

    private Rows(Input input, Input.Content content, SourceMapping source, Path rejects, long shiftDays, Clock clock)
            throws IOException, UnusableInput {
        this.input = input;
        this.bytes = content.bytes();
        SourceMapping mapping = source.writtenAs(content.shape());
        FileText text = FileText.open(bytes, mapping.file);
        HeaderSearch.Found found = HeaderSearch.find(text.utf8, input.name, mapping);
        this.encoding = text.encoding;
        this.dialect = found.dialect();
        this.header = found.header();
        this.ragged = mapping.file.ragged;
        boolean ofWholeRow = mapping.madeId().filter(MadeId::ofWholeRow).isPresent();
        this.numbered = ofWholeRow ? mapping.indexOf(MadeId.COLUMN) : -1;
        this.records = CsvRecords.fromStart(text.utf8, dialect, LONGEST_RECORD);
        for (int passed = 0; passed < found.passed(); passed++) {
            records.next();
        }
        this.placing = new Placing(header, mapping, shiftDays, clock);
        this.rejects = new RejectsFile(rejects);
    }

    /**
     * Opens the input and reads its header.
     *
     * @param rejects file for records that are not valid rows, which replaces an earlier one; {@code null} to count
     *     them only
     * @param shiftDays days by which every row's date is moved
     * @param clock tells which day is tomorrow; a row that is dated later counts as having no time
     */
    public static Rows open(Input input, SourceMapping mapping, Path rejects, long shiftDays, Clock clock)
            throws UnusableInput {
        Input.Content content = input.open(mapping.file);
        try {
            return new Rows(input, content, mapping, rejects, shiftDays, clock);
        } catch (IOException broken) {
            Input.closeAfter(broken, content.bytes());
            throw unusable(input, 1, broken);
        } catch (RuntimeException refused) {
            Input.closeAfter(refused, content.bytes());
            throw refused;
        }
    }

    /** Returns the date of the latest row in the mapping's zone, in days since 1970. Reads the whole input. */
    public static long lastDay(Input input, SourceMapping mapping, Clock clock) throws UnusableInput {
        // Counts rejected records only: the second reading writes them to the file.
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

    /** Returns the encoding of the file itself. */
    public Charset encoding() {
        return encoding;
    }

    public Dialect dialect() {
        return dialect;
    }

    /** Packs the next row; false at the end of the input. Where equal rows are to be numbered, all have the first one's id. */
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

    /** Returns the next row as it stands in the file, with an id; {@code null} at the end of the input. */
    public Row next() throws UnusableInput {
        if (!advance()) {
            return null;
        }
        Row row = placing.row(records);
        if (numbered >= 0) {
            String id = row.values[numbered];
            row.values[numbered] = MadeId.numbered(id, equal.merge(id, 1, Integer::sum));
        }
        return row;
    }

    /** Returns the line, from 1, on which the last row starts; in a workbook the number of the sheet's row. */
    public long line() {
        return records.line();
    }

    /** Returns the number of valid rows so far. */
    public long sound() {
        return sound;
    }

    public long rejected() {
        return rejects.reasons().count();
    }

    /** Returns the reasons of the rejected records, with the line of the first one. */
    public List<Rejected> rejectReasons() {
        return rejects.reasons().all();
    }

    /** Returns the rows that the job will not judge, among those that {@link #next(PackedRow)} has packed. */
    public List<Rejected> unreadable() {
        return unreadable.all();
    }

    /** Returns line and fault of the first rejected record; {@code null} if there is none. */
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
                    fields = records.fields();
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
        if (records.form() != Form.SOUND) {
            return problem(records.form());
        }
        int columns = header.width;
        boolean same = ragged || fields == 0 || fields == records.fields();
        boolean fits = same && (records.fields() < header.named ? ragged : endsInNothing(columns));
        if (!fits) {
            return records.fields() + (records.fields() == 1 ? " field" : " fields") + " instead of "
                    + (fields == 0 ? columns : fields);
        }
        return isUtf8() ? null : "not in the file's encoding";
    }

    /** Returns whether all fields beyond the header are empty: every line may end with a delimiter too many. */
    private boolean endsInNothing(int columns) {
        for (int field = columns; field < records.fields(); field++) {
            if (records.from(field) != records.to(field)) {
                return false;
            }
        }
        return true;
    }

    /** Returns what is wrong with a record of this form. */
    static String problem(Form form) {
        return form == Form.TOO_LONG ? "longer than " + LONGEST_RECORD + " bytes" : form.problem;
    }

    private boolean isUtf8() {
        int start = records.from(0);
        int end = records.to(records.fields() - 1);
        byte[] text = records.buffer();
        // Nearly all rows are ASCII. The sign bit of all bytes together tells so without decoding them.
        int any = 0;
        for (int at = start; at < end; at++) {
            any |= text[at];
        }
        if (any >= 0) {
            return true;
        }
        // Where doubled quotes were joined, bytes that belong to no field are left in between.
        return isUtf8(records.raw());
    }

    static boolean isUtf8(byte[] text) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(text));
            return true;
        } catch (CharacterCodingException otherEncoding) {
            return false;
        }
    }

    private static UnusableInput unusable(Input input, long line, IOException cause) {
        if (cause instanceof BadArchive) {
            return new UnusableInput(
                    "Cannot read " + input.name + " beyond line " + line + ": " + cause.getMessage(), cause);
        }
        return new UnusableInput(
                "Cannot read " + input.name + " to its end: " + cause + ", at or after line " + line
                        + ". Check that the file is complete.",
                cause);
    }
}
