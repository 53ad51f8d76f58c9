package dev.vigia.replay.archives;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkbookTest {
    private static final String[] FORMATS = {"yyyy-mm-dd", "dd.mm.yyyy hh:mm", "[$-409]h:mm AM/PM"};

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            quoteCharacter = '\0',
            value = {
                "<v>12.300000000000001</v>!12.3",
                "<v>0.30000000000000004</v>!0.3",
                "<v>1.2345E-5</v>!0.000012345",
                "<v>1E+15</v>!1000000000000000",
                "<v>-1500</v>!-1500",
                "<v>250.50</v>!250.5",
                "<v>12345678901234567890</v>!12345678901234567890",
                "<v>0.0</v>!0",
                "<f>A1*2</f><v>24.6</v>!24.6",
            })
    void number_isAPlainDecimalWithoutTheNoiseOfDoubles(String cell, String expected) throws Exception {
        assertEquals(expected + "\n", text("<row r=\"1\"><c r=\"A1\">" + cell + "</c></row>"));
    }

    @Test
    void cell_isWrittenByItsType() throws Exception {
        assertEquals(
                "true,false,#N/A,\"a, \"\"b\"\"\",c d,A\u20acB,x,,2026-11-20,2026-11-20 00:00:00,13:05:00,1E+999999999\n",
                text("<row r=\"1\"><c t=\"b\"><v>1</v></c><c t=\"b\"><v>0</v></c><c t=\"e\"><v>#N/A</v></c>"
                        + "<c t=\"inlineStr\"><is><t>a, \"b\"</t></is></c>"
                        + "<c t=\"inlineStr\"><is><r><t>c&#13;&#10;</t></r><r><t>d</t></r></is></c>"
                        + "<c t=\"inlineStr\"><is><t>A_x20AC_B</t></is></c>"
                        + "<c t=\"str\"><f>A1&amp;B1</f><v>x</v></c><c s=\"1\"/>"
                        + "<c s=\"1\"><v>46346</v></c><c s=\"2\"><v>46346</v></c><c s=\"3\"><v>0.545138888888889</v></c>"
                        + "<c><v>1E+999999999</v></c></row>"));
    }

    @Test
    void line_hasTheNumberOfItsRow() throws Exception {
        assertEquals(
                "a\n\n\nb\n,,c\n",
                text(
                        "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>a</v></c><c r=\"B1\" s=\"1\"/></row><row r=\"2\"><c r=\"A2\"/></row>"
                                + "<row r=\"4\"><c r=\"A4\" t=\"str\"><v>b</v></c></row>"
                                + "<row r=\"5\"><c r=\"C5\" t=\"str\"><v>c</v></c></row><row r=\"9\"/>"));
    }

    @Test
    void date_isCountedFromTheYearThatTheWorkbookSays() throws Exception {
        String row = "<row r=\"1\"><c s=\"1\"><v>44884</v></c></row>";
        for (String since1904 : new String[] {"date1904=\"1\"", "date1904=\"true\""}) {
            assertEquals("2026-11-20\n", text(HandWritten.workbook(file(), since1904, FORMATS, row)));
        }
        for (String since1900 : new String[] {"", "date1904=\"0\"", "date1904=\"false\""}) {
            assertEquals("2022-11-19\n", text(HandWritten.workbook(file(), since1900, FORMATS, row)));
        }
    }

    @Test
    void workbookWithoutStyles_isRead() throws Exception {
        assertEquals("7\n", text(HandWritten.workbook(file(), "", null, "<row r=\"1\"><c><v>7</v></c></row>")));
    }

    @Test
    void rows_areReadOneByOne() throws Exception {
        // The end of the sheet is broken, and what stands before it is read all the same.
        String rows = "<row><c><v>7</v></c></row>".repeat(100_000) + "<row><c t=\"s\"><v>x</v>";
        try (Archive archive = Archive.open(HandWritten.workbook(file(), "", FORMATS, rows));
                InputStream csv = archive.sheet(Optional.empty())) {
            assertEquals("7\n".repeat(100_000), new String(csv.readNBytes(200_000), StandardCharsets.UTF_8));
            String message = assertThrows(BadArchive.class, csv::read).getMessage();
            assertTrue(message.startsWith("it is no workbook (.xlsx) that can be read here"), message);
        }
    }

    @Test
    void rowsThatGoBackOrBeyondTheLast_areRefused() {
        for (String second : new String[] {"1", "2000000"}) {
            String message =
                    refusal("<row r=\"2\"><c><v>7</v></c></row><row r=\"" + second + "\"><c><v>7</v></c></row>");
            assertTrue(message.contains("row " + second + " follows row 2"), message);
        }
    }

    @Test
    void entities_areNotLookedFor() {
        for (String broken :
                new String[] {"<row><c t=\"str\"><v>&file;</v></c></row>", "<row", "<row><c t=\"d\"><v>x</v></c></row>"
                }) {
            String message = refusal(broken);
            assertFalse(message.contains("root:"), message);
        }
    }

    @Test
    void otherDocumentsOfOffice_areNoWorkbooks() throws Exception {
        Path letter = HandWritten.zip(file(), "[Content_Types].xml", "<Types/>", "word/document.xml", "<w/>");
        String message = assertThrows(BadArchive.class, () -> text(letter)).getMessage();
        assertTrue(message.contains("it is no workbook (.xlsx)"), message);
        assertEquals(1, message.lines().count(), message);
    }

    private Path file() {
        return folder.resolve("in.xlsx");
    }

    private String refusal(String rows) {
        String message = assertThrows(BadArchive.class, () -> text(rows)).getMessage();
        assertEquals(1, message.lines().count(), message);
        return message;
    }

    private String text(String rows) throws IOException {
        return text(HandWritten.workbook(file(), "", FORMATS, rows));
    }

    private static String text(Path workbook) throws IOException {
        try (Archive archive = Archive.open(workbook);
                InputStream csv = archive.sheet(Optional.empty())) {
            return new String(csv.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
