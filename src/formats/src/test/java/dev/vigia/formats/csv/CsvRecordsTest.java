package dev.vigia.formats.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Reads CSV and writes each record down: its line and its fields, or its line, what is wrong with it and its text. */
class CsvRecordsTest {
    private static final int LONGEST = 1 << 20;

    @Test
    void fields_areWhatIsBetweenCommas() throws IOException {
        assertEquals("1 [a][b][c]; 2 [][][]; 3 [d];", read("a,b,c\n,,\nd\n"));
    }

    @Test
    void lastLine_needsNoLineEnd() throws IOException {
        assertEquals("1 [a][b];", read("a,b"));
        assertEquals("1 [a][];", read("a,"));
        assertEquals("1 [a,b];", read("\"a,b\""));
        assertEquals("", read(""));
    }

    @Test
    void lineEnds_areLfCrLfAndCr() throws IOException {
        assertEquals("1 [a][b]; 2 [c][d,e];", read("a,b\r\nc,\"d,e\"\r\n"));
        assertEquals("1 [a]; 2 [b]; 3 [c]; 4 [d];", read("a\nb\r\nc\rd"));
        assertEquals("1 [a][b]; 2 [c][d];", read("a,b\rc,\"d\"\r"));
    }

    @Test
    void lineBreaksInQuotes_areTextAndCounted() throws IOException {
        assertEquals("1 [a\rb]; 3 [a\r\nb]; 5 [a\n\rb]; 8 [x];", read("\"a\rb\"\n\"a\r\nb\"\n\"a\n\rb\"\nx"));
    }

    @Test
    void blankLines_areSkippedAndCounted() throws IOException {
        assertEquals("3 [a]; 6 [b];", read("\n\r\na\n\n\nb\n\n"));
        assertEquals("3 [a]; 4 [b];", read("\r\ra\rb\r\r"));
    }

    @Test
    void byteOrderMark_isSkippedAtTheStartAlone() throws IOException {
        assertEquals("1 [a][b]; 4 [\ufeffc][d];", read("\ufeffa,b\n\n\r\n\ufeffc,d\n\n"));
    }

    @Test
    void quotes_keepCommasQuotesAndLineBreaks() throws IOException {
        assertEquals("1 [a,b][say \"hi\"][two\nlines]; 3 [x];", read("\"a,b\",\"say \"\"hi\"\"\",\"two\nlines\"\nx\n"));
        assertEquals("1 [][\"];", read("\"\",\"\"\"\"\n"));
        assertEquals(
                "1 [a][b]; 2 [x,y][say \"hi\"]; 3 [two\r\nlines][]; 5 [][z];",
                read("a,b\r\n\"x,y\",\"say \"\"hi\"\"\"\r\n\"two\r\nlines\",\"\"\r\n,z"));
    }

    @Test
    void quoteInsideAField_isText() throws IOException {
        assertEquals("1 [12\" single][b];", read("12\" single,b\n"));
    }

    @Test
    void blanksAroundAQuotedField_areNotPartOfIt() throws IOException {
        assertEquals(
                "1 [a][b, c][d]; 2 [][x\"y]; 3 [ 5\" \"z][1];",
                read("\"a\", \"b, c\" ,\"d\" \n \"\",\t\"x\"\"y\"\n 5\" \"z,1\n"));
    }

    @Test
    void quoteAfterBlanks_mayBeText() throws IOException {
        assertEquals("1 [a][ \"b\" c][d]; 2 [1][ \"open]; 3 [2][x];", read("a, \"b\" c,d\n1, \"open\n2,x"));
    }

    @Test
    void textAfterAQuote_isTold() throws IOException {
        assertEquals("1 TEXT_AFTER_QUOTE <\"a\"b,x>; 2 [c];", read("\"a\"b,x\nc\n"));
    }

    @Test
    void openQuoteThatAnotherCloses_costsItsLineAlone() throws IOException {
        assertEquals(
                "1 [a][b]; 2 TEXT_AFTER_QUOTE <1,\"open>; 3 [2][x]; 4 [3][y, z];",
                read("a,b\n1,\"open\n2,x\n3,\"y, z\"\n"));
    }

    @Test
    void openQuoteUpToTheEnd_costsItsLineAlone() throws IOException {
        assertEquals("1 [a]; 2 OPEN_QUOTE <\"b,x>; 3 [c][d]; 4 [e];", read("a\n\"b,x\nc,d\ne\n"));
        assertEquals("1 OPEN_QUOTE <1,\"open>; 2 [2][x];", read("1,\"open\r\n2,x"));
        assertEquals("1 OPEN_QUOTE <\"b>;", read("\"b"));
    }

    @Test
    void openQuoteForMoreThanTheLongestRecord_costsItsLineAloneHoweverBytesArrive() throws IOException {
        String closed = "\"a\n" + "b,c\n".repeat(300_000) + "\"\nd\n";
        String open = "\"a\n" + "0123456789,1\n".repeat(200_000);
        for (String text : List.of(closed, open)) {
            for (int bytes : new int[] {1 << 12, 1 << 20, 1 << 24}) {
                CsvRecords records = CsvRecords.fromStart(stream(text, bytes), LONGEST);
                assertTrue(records.next());
                assertEquals(Form.OPEN_QUOTE, records.form());
                assertTrue(records.next());
                assertEquals(Form.SOUND, records.form());
                assertEquals(2, records.line());
                assertEquals(2, records.fields());
            }
        }
    }

    @Test
    void recordThatIsTooLong_isGivenUpAndCut() throws IOException {
        int longest = 1 << 17;
        for (int length : new int[] {longest + 1, 3_000_000}) {
            String line = "x".repeat(length - 2) + ",1";
            CsvRecords records = CsvRecords.fromStart(stream("a,b\n" + line + "\nc,d\n", 1 << 16), longest);
            records.next();
            assertTrue(records.next());
            assertEquals(Form.TOO_LONG, records.form());
            assertEquals(line.substring(0, longest), new String(records.raw(), StandardCharsets.UTF_8));
            assertTrue(records.next());
            assertEquals("3 [c][d];", shown(records));
        }
    }

    @Test
    void recordOfTheLongestLength_isTaken() throws IOException {
        for (String lineEnd : List.of("\n", "\r\n", "\r", "")) {
            CsvRecords records = CsvRecords.fromStart(stream("ab,cd" + lineEnd, 1), 5);
            assertTrue(records.next());
            assertEquals("1 [ab][cd];", shown(records));
            assertFalse(records.next());
        }
    }

    @Test
    void records_areTheSameHoweverBytesArrive() throws IOException {
        String text = "a,b\r\n\"q,\"\"\n\",x\r\n\r\n\"\",\n\"open\nlast,\"1\"";
        for (int bytes = 1; bytes < 20; bytes++) {
            assertEquals(read(text), read(text, bytes));
        }
    }

    /** Lets the buffer's end, at 256 KiB, fall on each byte of these records. */
    @Test
    void records_areTheSameWhereverTheBufferEnds() throws IOException {
        String text = "\"x\r\n\"\"y\" , \"z\" w,\"\r\n\"\r\n\r\n\"open\r\nlast,1\"\"\r\nlong,1\r\n";
        String expected = "[x\r\n\"y][ \"z\" w][\r\n]; OPEN_QUOTE <\"open>; [last][1\"\"]; [long][1];";
        for (int shift = 0; shift <= text.length(); shift++) {
            String before = "0".repeat((1 << 18) - 1 - shift - 2) + "\r\n";
            CsvRecords records = CsvRecords.fromStart(stream(before + text, 1 << 20), LONGEST);
            records.next();
            List<String> read = new ArrayList<>();
            while (records.next()) {
                read.add(shown(records).substring(2));
            }
            assertEquals(expected, String.join(" ", read), "shift " + shift);
        }
    }

    @Test
    void records_longerThanTheBufferAreWhole() throws IOException {
        String name = "x".repeat(700_000);
        CsvRecords records = CsvRecords.fromStart(stream("a," + name + "\n\"" + name + "\",b\n", 4_096), LONGEST);

        assertTrue(records.next());
        assertEquals(700_000, records.to(1) - records.from(1));
        assertTrue(records.next());
        assertEquals(700_000, records.to(0) - records.from(0));
        assertFalse(records.next());
    }

    @Test
    void manyRecords_areLikeOne() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int line = 1; line <= 200_000; line++) {
            text.append(line).append(",\"x\n\",y\r\n");
        }
        CsvRecords records = CsvRecords.fromStart(stream(text.toString(), 1 << 16), LONGEST);
        for (int line = 1; line <= 200_000; line++) {
            assertTrue(records.next());
            assertEquals((2 * line - 1) + " [" + line + "][x\n][y];", shown(records));
        }
        assertFalse(records.next());
    }

    @Test
    void manyFields_areAllThere() throws IOException {
        CsvRecords records = CsvRecords.fromStart(stream(",".repeat(999) + "\n", 100), LONGEST);

        assertTrue(records.next());
        assertEquals(1_000, records.fields());
    }

    @Test
    void rawRecord_isAsItStandsInTheFile() throws IOException {
        String record = "\"say \"\"hi\"\"\" ,\"\"\"\"";
        CsvRecords records = CsvRecords.fromStart(stream(record + "\r\n", 100), LONGEST);

        assertTrue(records.next());
        assertEquals("1 [say \"hi\"][\"];", shown(records));
        assertEquals(record, new String(records.raw(), StandardCharsets.UTF_8));
    }

    @Test
    void position_isWhereTheNextRecordBegins() throws IOException {
        CsvRecords records = CsvRecords.fromMiddle(stream("rest\nab,\"\n\"\nc\n", 3), LONGEST);

        assertEquals(5, records.position());
        records.next();
        assertEquals(12, records.position());
        assertEquals(2, records.linesPassed());
        records.next();
        assertEquals(14, records.position());
        assertEquals(3, records.line());
    }

    @Test
    void middle_beginsBehindAnyLineEnd() throws IOException {
        assertEquals(6, CsvRecords.fromMiddle(stream("rest\r\nab", 1), LONGEST).position());
        assertEquals(5, CsvRecords.fromMiddle(stream("rest\rab", 1), LONGEST).position());
        assertEquals(2, CsvRecords.fromMiddle(stream("\r\nab", 1), LONGEST).position());
        assertEquals(1, CsvRecords.fromMiddle(stream("\nab", 1), LONGEST).position());
        assertEquals(4, CsvRecords.fromMiddle(stream("rest", 1), LONGEST).position());
    }

    private static String read(String text) throws IOException {
        return read(text, 1 << 16);
    }

    private static String read(String text, int bytes) throws IOException {
        CsvRecords records = CsvRecords.fromStart(stream(text, bytes), LONGEST);
        List<String> read = new ArrayList<>();
        while (records.next()) {
            read.add(shown(records));
        }
        return String.join(" ", read);
    }

    private static String shown(CsvRecords records) {
        StringBuilder shown = new StringBuilder(records.line() + " ");
        if (records.form() != Form.SOUND) {
            shown.append(records.form() + " <" + new String(records.raw(), StandardCharsets.UTF_8) + ">");
        }
        for (int field = 0; field < records.fields(); field++) {
            shown.append('[').append(records.text(field)).append(']');
        }
        return shown + ";";
    }

    /** Gives few bytes at a time. */
    static InputStream stream(String text, int bytes) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public int read(byte[] target, int offset, int length) {
                return super.read(target, offset, Math.min(bytes, length));
            }
        };
    }
}
