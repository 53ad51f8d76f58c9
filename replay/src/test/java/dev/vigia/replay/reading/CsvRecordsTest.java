package dev.vigia.replay.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CsvRecordsTest {
    @Test
    void records_quotesCommasAndLineBreaksInsideFields() throws IOException {
        assertEquals(
                List.of("1: a|b", "2: x,y|say \"hi\"", "3: two\r\nlines|", "5: |z"),
                read("a,b\r\n\"x,y\",\"say \"\"hi\"\"\"\r\n\"two\r\nlines\",\"\"\r\n,z"));
    }

    @Test
    void records_byteOrderMarkAndBlankLinesAreSkipped() throws IOException {
        assertEquals(List.of("1: a|b", "4: c|d"), read("\ufeffa,b\n\n\r\nc,d\n\n"));
    }

    @Test
    void records_anyEndOfLine() throws IOException {
        assertEquals(List.of("1: a", "2: b", "3: c", "4: d"), read("a\nb\r\nc\rd"));
    }

    @Test
    void records_quoteInsideAFieldIsACharacter() throws IOException {
        assertEquals(List.of("1: 5\" pipe|b"), read("5\" pipe,b\n"));
    }

    @Test
    void records_blanksAroundAQuotedFieldAreNoPartOfIt() throws IOException {
        assertEquals(
                List.of("1: a|b, c|d", "2: |x\"y", "3:  5\" \"z|1"),
                read("\"a\", \"b, c\" ,\"d\" \n \"\",\t\"x\"\"y\"\n 5\" \"z,1\n"));
    }

    @Test
    void records_quoteAfterBlanksMayBeACharacter() throws IOException {
        assertEquals(List.of("1: a| \"b\" c|d", "2: 1| \"open", "3: 2|x"), read("a, \"b\" c,d\n1, \"open\n2,x"));
    }

    @Test
    void records_openQuoteCostsItsLineAlone() throws IOException {
        assertEquals(
                List.of("1: a|b", "2! text after the closing quote of a field! 1,\"open", "3: 2|x", "4: 3|y, z"),
                read("a,b\n1,\"open\n2,x\n3,\"y, z\"\n"));
    }

    @Test
    void records_openQuoteUpToTheEndCostsItsLineAlone() throws IOException {
        assertEquals(List.of("1! a quoted field does not end! 1,\"open", "2: 2|x"), read("1,\"open\n2,x"));
    }

    @Test
    void records_tooLongIsGivenUpAndCut() throws IOException {
        String line = "x".repeat(3_000_000);
        List<String> records = read("a,b\n" + line + ",1\nc,d\n");
        assertEquals(3, records.size());
        assertEquals("2! " + CsvRecords.TOO_LONG + "! " + line.substring(0, CsvRecords.LONGEST), records.get(1));
        assertEquals("3: c|d", records.get(2));
    }

    @Test
    void records_manyPagesLikeOne() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int line = 1; line <= 200_000; line++) {
            text.append(line).append(",\"x\n\",y\r\n");
        }
        List<String> records = read(text.toString());
        assertEquals(200_000, records.size());
        assertEquals("399999: 200000|x\n|y", records.get(199_999));
    }

    @Test
    void records_sameAsALibraryReadsThem() throws IOException {
        String[] pieces = {"a", "bc", " ", "\u00e9", "\"", ",", "\n", "\r\n", "\ud83d\ude00", "7"};
        for (int seed = 0; seed < 500; seed++) {
            Random chance = new Random(seed);
            StringBuilder text = new StringBuilder();
            for (int record = 0; record < 20; record++) {
                for (int field = 0; field < 3; field++) {
                    StringBuilder value = new StringBuilder();
                    for (int piece = chance.nextInt(5); piece > 0; piece--) {
                        value.append(pieces[chance.nextInt(pieces.length)]);
                    }
                    boolean quoted = value.toString().matches("(?s).*[\",\r\n].*") || chance.nextInt(4) == 0;
                    text.append(field == 0 ? "k" : ",");
                    text.append(quoted && field > 0 ? "\"" + value.toString().replace("\"", "\"\"") + "\"" : "v");
                }
                text.append(chance.nextBoolean() ? "\n" : "\r\n");
            }
            List<String> expected = new ArrayList<>();
            CsvReader.builder()
                    .ofCsvRecord(text.toString())
                    .forEach(record ->
                            expected.add(record.getStartingLineNumber() + ": " + String.join("|", record.getFields())));
            assertEquals(expected, read(text.toString()), "seed " + seed);
        }
    }

    @Test
    void records_garbageEndsAndLosesNoLine() throws IOException {
        byte[] alphabet = "\",\n\rab\0".getBytes(StandardCharsets.UTF_8);
        for (int seed = 0; seed < 500; seed++) {
            Random chance = new Random(seed);
            byte[] bytes = new byte[300];
            for (int at = 0; at < bytes.length; at++) {
                bytes[at] =
                        chance.nextInt(20) == 0 ? (byte) chance.nextInt() : alphabet[chance.nextInt(alphabet.length)];
            }
            CsvRecords records = new CsvRecords(new ByteArrayInputStream(bytes));
            long line = 0;
            while (records.next()) {
                assertTrue(records.line() > line, "seed " + seed);
                line = records.line();
                assertTrue(records.raw().length > 0, "seed " + seed);
            }
        }
    }

    private static List<String> read(String text) throws IOException {
        CsvRecords records = new CsvRecords(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        List<String> read = new ArrayList<>();
        while (records.next()) {
            if (records.fault() != null) {
                String raw = new String(records.raw(), StandardCharsets.UTF_8);
                read.add(records.line() + "! " + records.fault() + "! " + raw);
                continue;
            }
            records.unescape();
            List<String> fields = new ArrayList<>();
            for (int field = 0; field < records.fields(); field++) {
                int start = records.start(field);
                fields.add(new String(records.bytes(), start, records.end(field) - start, StandardCharsets.UTF_8));
            }
            read.add(records.line() + ": " + String.join("|", fields));
        }
        return read;
    }
}
