package dev.vigia.replay.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vigia.replay.archives.HandWritten;
import dev.vigia.replay.order.PackedRow;
import dev.vigia.transactions.mappings.SourceMapping;
import dev.vigia.transactions.rows.Row;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests of inputs that hold their text inside: zip archives and workbooks. */
class ArchivedRowsTest {
    private static final String TEXT = "id,acct,ts,amt\n1,A,2024-05-02 10:00:00,3.50\n";
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    @Test
    void zip_isReadWhateverItsNameIs() throws Exception {
        for (String name : List.of("in.zip", "in.csv")) {
            Path file = HandWritten.zip(folder.resolve(name), "in/", "", "in/rows.csv", TEXT);
            assertEquals("3.50", onlyRow(file, mapping("")).text(3));
        }
    }

    @Test
    void csvThatBeginsLikeAZip_isText() throws Exception {
        Path file = Files.writeString(folder.resolve("in.csv"), "PK," + TEXT.replace("\n1", "\n7,1"));
        assertEquals("1", onlyRow(file, mapping("")).text(0));
    }

    @Test
    void sheet_isReadByTheMappingsMeaningOfColumns() throws Exception {
        Path file = workbook(book -> {
            Worksheet sheet = book.newWorksheet("Ums\u00e4tze");
            sheet.value(0, 0, "Account 7, all payments");
            texts(sheet, 2, "ID", "Acct", "Ts", "Note", "Amt");
            payment(sheet, 3, 1, 3.5);
            // Row 5 is empty, and the date in row 6 is a text.
            texts(sheet, 5, "2", "A", "yesterday", "", "4");
            texts(sheet, 6, "3", "A", "2024-05-02 10:00:00", "", "5", "", "what is this?");
            payment(sheet, 7, 4, 1234567.89);
            sheet.value(9, 4, "1234571.39");
        });
        try (Rows rows = open(file, mapping("file: {footer: 1}"))) {
            PackedRow packed = new PackedRow();
            assertTrue(rows.next(packed));
            assertEquals(Instant.parse("2024-05-02T10:00:00Z").toEpochMilli(), PackedRow.time(packed.bytes(), 0));
            assertEquals(4, rows.line());
            assertTrue(rows.next(packed));
            assertEquals(6, rows.unreadable().get(0).firstLine());
            Row last = rows.next();
            assertEquals("1234567.89", last.text(3));
            assertEquals(8, rows.line());
            assertEquals("line 7: 7 fields instead of 5", rows.firstRejected());
            assertNull(rows.next());
        }
    }

    @Test
    void mappingOfTheSameTable_asACsvOfAnotherKindFits() throws Exception {
        Path file = workbook(book -> {
            Worksheet sheet = book.newWorksheet("Data");
            texts(sheet, 0, "id", "acct", "ts", "note", "amt");
            payment(sheet, 1, 1, 3.5);
        });
        String csv = "file: {delimiter: \";\", quote: none, encoding: windows-1252}";
        assertEquals("3.5", onlyRow(file, mapping(csv)).text(3));
    }

    @Test
    void severalSheetsWithRows_needAName() throws Exception {
        Path file = workbook(book -> {
            book.newWorksheet("Notes");
            texts(book.newWorksheet("April"), 0, "id", "acct", "ts", "amt");
            Worksheet may = book.newWorksheet("May");
            texts(may, 0, "id", "acct", "ts", "note", "amt");
            payment(may, 1, 5, 3.5);
        });
        assertRefused(file, mapping(""), "rows in 2 sheets: \"April\", \"May\"", "`file: {sheet: \"April\"}`");
        assertRefused(file, mapping("file: {sheet: June}"), "no sheet \"June\"", "\"Notes\", \"April\", \"May\"");
        assertEquals("5", onlyRow(file, mapping("file: {sheet: May}")).text(0));
    }

    @Test
    void hiddenOrEmptySheets_doNotCount() throws Exception {
        Path file = workbook(book -> {
            book.newWorksheet("Empty");
            Worksheet hidden = book.newWorksheet("Lists");
            hidden.value(0, 0, "x");
            hidden.setVisibilityState(VisibilityState.HIDDEN);
            Worksheet data = book.newWorksheet("Data");
            texts(data, 0, "id", "acct", "ts", "note", "amt");
            payment(data, 1, 1, 3.5);
        });
        assertEquals("1", onlyRow(file, mapping("")).text(0));
    }

    @Test
    void sheetWithoutAHeader_isReadByNumbersOfColumns() throws Exception {
        Path file = workbook(book -> payment(book.newWorksheet("Data"), 0, 1, 3.5));
        SourceMapping five =
                mapping("file: {header: none}", "{transaction_id: 1, customer_id: 2, timestamp: 3, amount: 5}");
        assertEquals("3.5", onlyRow(file, five).text(3));
        SourceMapping nine =
                mapping("file: {header: none}", "{transaction_id: 1, customer_id: 2, timestamp: 3, amount: 9}");
        assertRefused(file, nine, "reads column 9. Check the numbers of the columns in the mapping.");
    }

    @Test
    void workbookWithoutRows_isEmpty() throws Exception {
        assertRefused(workbook(book -> book.newWorksheet("Data")), mapping(""), "it is empty");
    }

    @Test
    void oldWorkbookOrOneWithAPassword_isRefused() throws Exception {
        byte[] bytes = "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1".getBytes(StandardCharsets.ISO_8859_1);
        Path file = Files.write(folder.resolve("in.xlsx"), bytes);
        assertRefused(file, mapping(""), "an old workbook (.xls), or one with a password");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<row r=\"2\"><c t=\"s\"><v>x</v></c></row>", "<row r=\"2\"><c"})
    void sheetThatBreaks_isToldWithItsRow(String rest) throws Exception {
        String header = "<row r=\"1\">"
                + "<c t=\"str\"><v>id</v></c><c t=\"str\"><v>acct</v></c><c t=\"str\"><v>ts</v></c><c t=\"str\"><v>amt</v></c></row>";
        Path file = HandWritten.workbook(folder.resolve("in.xlsx"), "", new String[0], header + rest);
        assertRefused(file, mapping(""), "it is no workbook (.xlsx) that can be read here");
    }

    @Test
    void standardInput_isReadIfItIsKeptAsAFile() throws Exception {
        byte[] zip = Files.readAllBytes(HandWritten.zip(folder.resolve("in.zip"), "rows.csv", TEXT));
        InputStream before = System.in;
        try {
            System.setIn(new ByteArrayInputStream(zip));
            String message = assertThrows(
                            UnusableInput.class, () -> Rows.open(Input.of("-"), mapping(""), null, 0, CLOCK))
                    .getMessage();
            assertTrue(message.startsWith("Cannot read standard input: it is a zip archive or a workbook"), message);
            System.setIn(new ByteArrayInputStream(zip));
            Input kept = Input.of("-").rereadable(folder.resolve("kept"));
            try (Rows rows = Rows.open(kept, mapping(""), null, 0, CLOCK)) {
                assertEquals("1", rows.next().text(0));
            }
        } finally {
            System.setIn(before);
        }
    }

    @Test
    void archive_isToldFromText() throws Exception {
        assertTrue(Input.of(HandWritten.zip(folder.resolve("in.csv"), "a", "x").toString())
                .isArchive());
        assertFalse(
                Input.of(Files.writeString(folder.resolve("in.zip"), "PK,id\n").toString())
                        .isArchive());
    }

    private Path workbook(Filling filling) throws IOException {
        Path file = folder.resolve("in.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "test", "1.0")) {
            filling.fill(workbook);
        }
        return file;
    }

    private static void texts(Worksheet sheet, int row, String... texts) {
        for (int column = 0; column < texts.length; column++) {
            sheet.value(row, column, texts[column]);
        }
    }

    private static void payment(Worksheet sheet, int row, int id, double amount) {
        sheet.value(row, 0, id);
        sheet.value(row, 1, "A");
        sheet.value(row, 2, LocalDateTime.parse("2024-05-02T10:00:00"));
        sheet.style(row, 2).format("dd.mm.yyyy hh:mm").set();
        sheet.value(row, 3, "two lines,\nand a \"quote\"");
        sheet.value(row, 4, amount);
    }

    private static Row onlyRow(Path file, SourceMapping mapping) throws IOException {
        try (Rows rows = open(file, mapping)) {
            Row row = rows.next();
            assertNull(rows.next());
            assertEquals(0, rows.rejected(), rows::firstRejected);
            return row;
        }
    }

    private static void assertRefused(Path file, SourceMapping mapping, String... parts) {
        String message =
                assertThrows(UnusableInput.class, () -> onlyRow(file, mapping)).getMessage();
        for (String part : parts) {
            assertTrue(message.contains(part), message);
        }
        assertEquals(1, message.lines().count(), message);
    }

    private static Rows open(Path file, SourceMapping mapping) {
        return Rows.open(Input.of(file.toString()), mapping, null, 0, CLOCK);
    }

    private static SourceMapping mapping(String file) {
        return mapping(file, "{transaction_id: id, customer_id: acct, timestamp: ts, amount: amt}");
    }

    private static SourceMapping mapping(String file, String columns) {
        return SourceMapping.parse(
                "plain.yaml",
                "mapping: plain\nzone: UTC\ncurrency: EUR\n" + file + "\ncolumns: " + columns + "\n"
                        + "formats: {timestamp: \"yyyy-MM-dd HH:mm:ss\"}\n");
    }

    /** Puts sheets into a workbook. */
    private interface Filling {
        void fill(Workbook workbook) throws IOException;
    }
}
