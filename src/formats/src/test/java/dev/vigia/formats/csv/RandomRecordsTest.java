package dev.vigia.formats.csv;

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

class RandomRecordsTest {
    /** In no field of these tests. */
    private static final String APART = "\u0001";

    private static final int LONGEST = 1 << 17;

    @Test
    void records_areThoseOfALibrary() throws IOException {
        for (int seed = 0; seed < 500; seed++) {
            String text = soundRecords(new Random(seed));
            List<String> expected = new ArrayList<>();
            CsvReader.builder()
                    .ofCsvRecord(text)
                    .forEach(record -> expected.add(
                            record.getStartingLineNumber() + ": " + String.join(APART, record.getFields())));
            assertEquals(expected, read(text), "seed " + seed);
        }
    }

    /** Any characters may separate and quote: a file and the same one with other characters have the same fields. */
    @Test
    void otherDialects_haveTheSameFields() throws IOException {
        for (int seed = 0; seed < 200; seed++) {
            String text = soundRecords(new Random(seed));
            List<String> expected = read(text);
            for (String characters : List.of(";\"", "\t'", "|\"", ",'", "^~")) {
                char delimiter = characters.charAt(0);
                char quote = characters.charAt(1);
                String other = text.replace(',', delimiter).replace('"', quote);
                List<String> found = new ArrayList<>();
                for (String record : read(other, Dialect.of(delimiter, quote))) {
                    found.add(record.replace(delimiter, ',').replace(quote, '"'));
                }
                assertEquals(expected, found, "seed " + seed + characters);
            }
        }
    }

    @Test
    void withoutQuotes_everyQuoteIsTextAndEveryLineARecord() throws IOException {
        assertEquals(
                List.of("1: 5\" disk" + APART + "\"x", "2: y\"" + APART + "\u00ff"),
                read("5\" disk;\"x\ny\";\u00ff\n", Dialect.unquoted(';')));
    }

    @Test
    void garbage_endsAndLosesNoLine() throws IOException {
        byte[] alphabet = "\",\n\rab\0 \t".getBytes(StandardCharsets.UTF_8);
        for (int seed = 0; seed < 500; seed++) {
            Random chance = new Random(seed);
            byte[] bytes = new byte[300];
            for (int at = 0; at < bytes.length; at++) {
                bytes[at] =
                        chance.nextInt(20) == 0 ? (byte) chance.nextInt() : alphabet[chance.nextInt(alphabet.length)];
            }
            CsvRecords records = CsvRecords.fromStart(new ByteArrayInputStream(bytes), LONGEST);
            long line = 0;
            while (records.next()) {
                assertTrue(records.line() > line, "seed " + seed);
                line = records.line();
                assertTrue(records.raw().length > 0, "seed " + seed);
            }
            assertEquals(bytes.length, records.position(), "seed " + seed);
        }
    }

    private static String soundRecords(Random chance) {
        String[] pieces = {"a", "bc", " ", "\u00e9", "\"", ",", "\n", "\r\n", "\ud83d\ude00", "7"};
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
            // No CR alone: FastCSV 4.1.0 loses a quoted field that one follows.
            text.append(chance.nextBoolean() ? "\n" : "\r\n");
        }
        return text.toString();
    }

    private static List<String> read(String text) throws IOException {
        return read(text, Dialect.RFC_4180);
    }

    private static List<String> read(String text, Dialect dialect) throws IOException {
        CsvRecords records = CsvRecords.fromStart(CsvRecordsTest.stream(text, 7), dialect, LONGEST);
        List<String> read = new ArrayList<>();
        while (records.next()) {
            List<String> fields = new ArrayList<>();
            for (int field = 0; field < records.fields(); field++) {
                fields.add(records.text(field));
            }
            read.add(records.line() + ": " + String.join(APART, fields));
        }
        return read;
    }
}
