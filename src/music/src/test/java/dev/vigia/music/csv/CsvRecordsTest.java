package dev.vigia.music.csv;

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

class CsvRecordsTest {
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
    void lineEnds_mayBeThoseOfWindows() throws IOException {
        assertEquals("1 [a][b]; 2 [c][d,e];", read("a,b\r\nc,\"d,e\"\r\n"));
        assertEquals("1 [a\rb];", read("a\rb\n"));
    }

    @Test
    void blankLines_areSkippedAndCounted() throws IOException {
        assertEquals("3 [a]; 6 [b];", read("\n\r\na\n\n\nb\n\n"));
    }

    @Test
    void quotes_keepCommasQuotesAndLineBreaks() throws IOException {
        assertEquals("1 [a,b][say \"hi\"][two\nlines]; 3 [x];", read("\"a,b\",\"say \"\"hi\"\"\",\"two\nlines\"\nx\n"));
        assertEquals("1 [][\"];", read("\"\",\"\"\"\"\n"));
    }

    @Test
    void quoteInsideAField_isText() throws IOException {
        assertEquals("1 [12\" single][b];", read("12\" single,b\n"));
    }

    @Test
    void textAfterAQuote_isTold() throws IOException {
        assertEquals("1 TEXT_AFTER_QUOTE; 2 [c];", read("\"a\"b,x\nc\n"));
    }

    @Test
    void quoteThatIsNeverClosed_costsItsLineAlone() throws IOException {
        assertEquals("1 [a]; 2 UNCLOSED_QUOTE; 3 [c][d]; 4 [e];", read("a\n\"b,x\nc,d\ne\n"));
        assertEquals("1 UNCLOSED_QUOTE;", read("\"b"));
    }

    @Test
    void quoteThatIsNotClosedForAMebibyte_costsItsLineAlone() throws IOException {
        StringBuilder text = new StringBuilder("\"a\n");
        while (text.length() <= 2 << 20) {
            text.append("0123456789012345678901234567890123456789012345678901234567890\n");
        }
        CsvRecords records = new CsvRecords(stream(text.toString(), 1 << 16));

        assertTrue(records.next());
        assertEquals(CsvRecords.Form.UNCLOSED_QUOTE, records.form());
        assertTrue(records.next());
        assertEquals(CsvRecords.Form.SOUND, records.form());
        assertEquals(2, records.line());
    }

    @Test
    void recordOfMoreThanAMebibyte_costsItsLineAloneHoweverBytesArrive() throws IOException {
        String text = "\"a\n" + "b,c\n".repeat(300_000) + "\"\nd\n";
        for (int bytes : new int[] {1 << 12, 1 << 20, 1 << 24}) {
            CsvRecords records = new CsvRecords(stream(text, bytes));
            assertTrue(records.next());
            assertEquals(CsvRecords.Form.UNCLOSED_QUOTE, records.form());
            assertTrue(records.next());
            assertEquals(2, records.line());
            assertEquals(2, records.fields());
        }
    }

    @Test
    void records_areTheSameHoweverBytesArrive() throws IOException {
        String text = "a,b\r\n\"q,\"\"\n\",x\r\n\r\n\"\",\n\"open\nlast,\"1\"";
        for (int bytes = 1; bytes < 20; bytes++) {
            assertEquals(read(text), read(text, bytes));
        }
    }

    @Test
    void records_longerThanTheBufferAreWhole() throws IOException {
        String name = "x".repeat(700_000);
        CsvRecords records = new CsvRecords(stream("a," + name + "\n\"" + name + "\",b\n", 4_096));

        assertTrue(records.next());
        assertEquals(700_000, records.to(1) - records.from(1));
        assertTrue(records.next());
        assertEquals(700_000, records.to(0) - records.from(0));
        assertFalse(records.next());
    }

    @Test
    void manyFields_areAllThere() throws IOException {
        CsvRecords records = new CsvRecords(stream(",".repeat(999) + "\n", 100));

        assertTrue(records.next());
        assertEquals(1_000, records.fields());
    }

    @Test
    void position_isWhereTheNextRecordBegins() throws IOException {
        CsvRecords records = new CsvRecords(stream("rest\nab,\"\n\"\nc\n", 3));
        records.skipLine();

        assertEquals(5, records.position());
        records.next();
        assertEquals(12, records.position());
        assertEquals(2, records.linesPassed());
        records.next();
        assertEquals(14, records.position());
        assertEquals(3, records.line());
    }

    private static String read(String text) throws IOException {
        return read(text, 1 << 16);
    }

    private static String read(String text, int bytes) throws IOException {
        CsvRecords records = new CsvRecords(stream(text, bytes));
        List<String> read = new ArrayList<>();
        while (records.next()) {
            StringBuilder record = new StringBuilder(records.line() + " ");
            if (records.form() != CsvRecords.Form.SOUND) {
                record.append(records.form());
            } else {
                for (int field = 0; field < records.fields(); field++) {
                    int from = records.from(field);
                    record.append('[')
                            .append(new String(
                                    records.buffer(), from, records.to(field) - from, StandardCharsets.UTF_8))
                            .append(']');
                }
            }
            read.add(record + ";");
        }
        return String.join(" ", read);
    }

    /** Gives few bytes at a time. */
    private static InputStream stream(String text, int bytes) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public int read(byte[] target, int offset, int length) {
                return super.read(target, offset, Math.min(bytes, length));
            }
        };
    }
}
