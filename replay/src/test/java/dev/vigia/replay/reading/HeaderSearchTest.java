package dev.vigia.replay.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vigia.replay.order.PackedRow;
import dev.vigia.transactions.mappings.SourceMapping;
import dev.vigia.transactions.rows.Row;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests of the messages about a file whose first line is not the expected header. */
class HeaderSearchTest {
    private static final SourceMapping MAPPING = SourceMapping.parse(
            "plain.yaml",
            "mapping: plain\nzone: UTC\ncurrency: EUR\ncolumns: {transaction_id: id, customer_id: acct, timestamp: ts, amount:"
                    + " amt}\nwithheld: [secret]\nlabel: fraud\n");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);
    private static final String ROW = "1,A,2024-05-02T10:00:00Z,3.50\n";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void delimiter_isTheOneThatTheHeaderHas(String delimiter) throws Exception {
        assertRead(("id,acct,ts,amt\n" + ROW).replace(",", delimiter), StandardCharsets.UTF_8, MAPPING);
        assertRead(("\"id\",\"acct\",\"ts\",amt,\n" + ROW).replace(",", delimiter), StandardCharsets.UTF_8, MAPPING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-16", "UTF-32LE"})
    void encoding_isTheOneThatTheFirstBytesTell(String encoding) throws Exception {
        String text = "Empf\u00e4nger;id;acct;ts;amt\n\u017d;" + ROW.replace(",", ";");
        Charset charset = Charset.forName(encoding);
        if (!encoding.startsWith("UTF-32")) {
            assertRead(text, charset, MAPPING);
        }
        if (!encoding.equals("UTF-16")) {
            assertRead("\ufeff" + text, charset, MAPPING);
        }
    }

    @Test
    void zeroInARow_makesNoOtherEncoding() throws Exception {
        Path file = Files.writeString(folder.resolve("in.csv"), "id,acct,ts,amt\n" + ROW + "2,\0,x,1\n");
        try (Rows rows = open(file, MAPPING)) {
            assertEquals("1", rows.next().text(0));
            assertEquals("\0", rows.next().text(1));
        }
    }

    @Test
    void encodingOfTheMapping_countsWhereTheBytesTellNothing() throws Exception {
        String text = "Empf\u00e4nger,id,acct,ts,amt\n\u017d," + ROW;
        Charset charset = Charset.forName("windows-1250");
        assertRefused(text, charset, "its bytes are not UTF-8", "`file: {encoding: windows-1252}`");
        List<Row> rows = assertRead(text, charset, mapping("file: {encoding: windows-1250}"));
        assertEquals("A", rows.get(0).text(1));
    }

    @Test
    void bytesThatTheEncodingDoesNotKnow_costTheirRowAlone() throws Exception {
        Path file = Files.write(
                folder.resolve("in.csv"),
                ("id,acct,ts,amt\n1,\u0081,x,1\n2,A,x,1\n").getBytes(StandardCharsets.ISO_8859_1));
        try (Rows rows = open(file, mapping("file: {encoding: windows-1252}"))) {
            assertEquals("2", rows.next().text(0));
            assertEquals("line 2: not in the file's encoding", rows.firstRejected());
        }
    }

    @Test
    void upperAndLowerCase_areTheMappings() throws Exception {
        assertEquals(List.of("id", "acct", "ts", "amt"), open("ID,Acct,TS,aMt\n" + ROW).columns);
        assertEquals(List.of("ID", "id", "acct", "ts", "amt"), open("ID,id,acct,ts,amt\n").columns);
        assertRefused("ID,Id,acct,ts,amt\n" + ROW, "names \"id\" more than once");
    }

    @Test
    void otherColumns_areNamed() throws IOException {
        assertRefused(
                "number;account;time;sum\n" + ROW,
                "none of its first 2 lines names a column that the mapping plain reads (\"id\", \"acct\", \"ts\", ...)",
                "Line 1 has 4 columns separated by semicolons: \"number\", \"account\", \"time\", ...",
                "Name the file's own columns in a mapping, and give it with --mapping.");
        assertRefused("report\n", "none of its first line", "a single column");
        assertRefused(
                "Report\nID;acct;ts\n1;A;x\n",
                "its header, line 2, lacks \"amt\", which the mapping plain reads",
                "Line 2 has 3 columns separated by semicolons");
    }

    @Test
    void fileWithoutAHeader_isToldWithoutItsValues() throws IOException {
        String message = assertRefused(ROW, "it seems to have no header", "`file: {header: none}`");
        assertFalse(message.contains("3.50"), message);
    }

    @Test
    void columnsWithoutAHeader_areNumbers() throws Exception {
        SourceMapping numbered = mapping("file: {header: none, preamble: 1, footer: 1}", "4", "2", "3", "1");
        List<Row> rows = assertRead("top\n3.50,A,2024-05-02T10:00:00Z,1\nsum,3.50\n", StandardCharsets.UTF_8, numbered);
        assertEquals("1", rows.get(0).text(0));
        assertEquals("3.50", rows.get(0).text(3));
        String message = assertRefused("top\n3.50;A;2024-05-02;1\n4;B;x;2\n", StandardCharsets.UTF_8, numbered);
        assertTrue(
                message.contains("line 2 has 4 columns separated by semicolons, and the mapping plain reads column 4"),
                message);
        assertTrue(message.contains("delimiter: "), message);
    }

    @Test
    void linesAboveTheHeader_arePassedOver() throws Exception {
        String report = "Account report;;\n\"May\" 2024\n\"open\n\nid;acct;ts;amt\n" + ROW.replace(",", ";");
        assertRead(report, StandardCharsets.UTF_8, MAPPING);
        assertRead(report, StandardCharsets.UTF_8, mapping("file: {preamble: 4, delimiter: semicolon}"));
        assertRefused(report, StandardCharsets.UTF_8, mapping("file: {preamble: 2}"), "its line 3 is no header");
        assertRead("x\n".repeat(99) + "id,acct,ts,amt\n" + ROW, StandardCharsets.UTF_8, MAPPING);
        assertRefused("x\n".repeat(100) + "id,acct,ts,amt\n" + ROW, "none of its first 100 lines");
        assertRead(
                "x\n".repeat(500) + "id,acct,ts,amt\n" + ROW, StandardCharsets.UTF_8, mapping("file: {preamble: 500}"));
    }

    @Test
    void linesBelowTheRows_areLeftOut() throws Exception {
        assertRead(
                "id,acct,ts,amt\n" + ROW + "\nTotal,,,3.50\n\n", StandardCharsets.UTF_8, mapping("file: {footer: 1}"));
    }

    @Test
    void fieldsLeftOutAtTheEnd_areEmptyIfTheMappingSaysSo() throws Exception {
        Path file = Files.writeString(folder.resolve("in.csv"), "ts,amt,id,acct\n2024-05-02T10:00:00Z,3.50,1\n");
        try (Rows rows = open(file, MAPPING)) {
            assertEquals(null, rows.next());
            assertEquals("line 2: 3 fields instead of 4", rows.firstRejected());
        }
        try (Rows rows = open(file, mapping("file: {ragged: yes}"))) {
            PackedRow packed = new PackedRow();
            assertTrue(rows.next(packed));
            assertEquals("1", PackedRow.columnText(packed.bytes(), 0, 2));
            assertEquals("", PackedRow.columnText(packed.bytes(), 0, 3));
        }
    }

    @Test
    void otherQuotes_areTheMappings() throws Exception {
        assertRead(
                "'id',acct,ts,amt\n'1','A, B',2024-05-02T10:00:00Z,3.50\n",
                StandardCharsets.UTF_8,
                mapping("file: {quote: \"'\"}"));
        assertRead(
                "id,acct,ts,amt\n1,\"A,2024-05-02T10:00:00Z,3.50\n",
                StandardCharsets.UTF_8,
                mapping("file: {quote: none}"));
    }

    @Test
    void columnThatIsReadAndThereTwice_isRefused() throws IOException {
        assertRefused("id,acct,ts,amt,amt\n", "names \"amt\" more than once, and the mapping plain reads it");
        assertRefused("id,acct,ts,amt,fraud,fraud\n", "names \"fraud\" more than once");
    }

    @Test
    void blanksAroundNames_areNoPartOfThem() throws Exception {
        assertEquals(List.of("id", "acct", "ts", "amt"), open(" id, acct ,\tts,\u00a0amt\n" + ROW).columns);
    }

    @Test
    void columnsThatNobodyReads_mayHaveOneName() throws Exception {
        assertEquals(
                List.of("id", "acct", "ts", "amt", "BIC", "BIC_3", "BIC_2", "", "_2", "secret", "secret"),
                open("id,acct,ts,amt,BIC,BIC,BIC_2,,,secret,secret\n").columns);
    }

    @Test
    void commasAtTheEndOfEachRow_areNoFields() throws Exception {
        Path file = Files.writeString(
                folder.resolve("in.csv"), "id,acct,ts,amt\n1,A,2024-05-02T10:00:00Z,3.50,,\n2,A,x,3.50,y\n3,A,x\n");
        try (Rows rows = Rows.open(Input.of(file.toString()), MAPPING, null, 0, CLOCK)) {
            Row row = rows.next();
            assertEquals("3.50", row.text(3));
            assertEquals(null, rows.next());
            assertEquals(2, rows.rejected());
            assertEquals("line 3: 5 fields instead of 6", rows.firstRejected());
        }
    }

    private Header open(String text) throws IOException, UnusableInput {
        Path file = Files.writeString(folder.resolve("in.csv"), text);
        try (Rows rows = open(file, MAPPING)) {
            return rows.header();
        }
    }

    private static Rows open(Path file, SourceMapping mapping) {
        return Rows.open(Input.of(file.toString()), mapping, null, 0, CLOCK);
    }

    /** The text has one row, with the id 1 and the amount 3.50. */
    private List<Row> assertRead(String text, Charset charset, SourceMapping mapping) throws IOException {
        Path file = Files.write(folder.resolve("in.csv"), text.getBytes(charset));
        List<Row> read = new ArrayList<>();
        try (Rows rows = open(file, mapping)) {
            for (Row row = rows.next(); row != null; row = rows.next()) {
                read.add(row);
            }
            assertEquals(0, rows.rejected(), rows::firstRejected);
        }
        assertEquals(1, read.size());
        assertEquals("1", read.get(0).text(0));
        assertEquals("3.50", read.get(0).text(3));
        return read;
    }

    private String assertRefused(String text, String... parts) throws IOException {
        return assertRefused(text, StandardCharsets.UTF_8, parts);
    }

    private String assertRefused(String text, Charset charset, String... parts) throws IOException {
        return assertRefused(text, charset, MAPPING, parts);
    }

    private String assertRefused(String text, Charset charset, SourceMapping mapping, String... parts)
            throws IOException {
        Path file = Files.write(folder.resolve("in.csv"), text.getBytes(charset));
        String message =
                assertThrows(UnusableInput.class, () -> open(file, mapping)).getMessage();
        for (String part : parts) {
            assertTrue(message.contains(part), message);
        }
        assertEquals(1, message.lines().count(), message);
        return message;
    }

    private static SourceMapping mapping(String file) {
        return mapping(file, "id", "acct", "ts", "amt");
    }

    private static SourceMapping mapping(String file, String id, String account, String stamp, String amount) {
        return SourceMapping.parse(
                "plain.yaml",
                "mapping: plain\nzone: UTC\ncurrency: EUR\n" + file + "\ncolumns: {transaction_id: " + id
                        + ", customer_id: " + account + ", timestamp: " + stamp + ", amount: " + amount + "}\n");
    }
}
