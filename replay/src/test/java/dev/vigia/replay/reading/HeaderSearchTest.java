package dev.vigia.replay.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests of the messages about a file whose first line is not the expected header. */
class FirstLineTest {
    private static final SourceMapping MAPPING = SourceMapping.parse(
            "plain.yaml",
            "mapping: plain\nzone: UTC\ncurrency: EUR\ncolumns: {transaction_id: id, customer_id: acct, timestamp: ts, amount:"
                    + " amt}\nwithheld: [secret]\nlabel: fraud\n");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);
    private static final String ROW = "1,A,2024-05-02T10:00:00Z,3.50\n";

    @TempDir
    private Path folder;

    @Test
    void otherDelimiter_isNamed() throws IOException {
        assertRefused("id;acct;ts;amt\n1;A;x;3\n", "separated by semicolons, and a CSV has commas. Convert the file.");
        assertRefused("id\tacct\tts\tamt\n", "separated by tabs");
        assertRefused("id|acct|ts|amt\n", "separated by vertical bars");
        assertRefused("\"id\";\"acct\";\"ts\"\n", "semicolons", "It also lacks \"amt\"");
    }

    @Test
    void otherEncoding_isNamed() throws IOException {
        assertRefused("id,acct,ts,amt\n", StandardCharsets.UTF_16LE, "it is UTF-16", "iconv -f UTF-16");
        assertRefused("id,acct,ts,amt\n", StandardCharsets.UTF_16, "it is UTF-16");
        assertRefused(
                "id,acct,ts,amt,Empf\u00e4nger\n", StandardCharsets.ISO_8859_1, "not UTF-8", "iconv -f WINDOWS-1252");
    }

    @Test
    void otherSpelling_isNamed() throws IOException {
        assertRefused(
                "ID,Acct,TS,Amt\n" + ROW,
                "lacks \"id\", \"acct\", \"ts\", ...",
                "It has \"ID\", \"Acct\", \"TS\", ...: upper and lower case count");
    }

    @Test
    void otherColumns_areNamed() throws IOException {
        assertRefused(
                "number,account,time,sum\n" + ROW,
                "It has 4 columns separated by commas: \"number\", \"account\", \"time\", ...",
                "Name the file's own columns in the mapping.");
        assertRefused("report\n", "lacks", "single column");
    }

    @Test
    void fileWithoutAHeader_isToldWithoutItsValues() throws IOException {
        String message = assertRefused(ROW, "It seems to be a row", "id,acct,ts,amt");
        assertFalse(message.contains("3.50"), message);
    }

    @Test
    void linesAboveTheHeader_areCounted() throws IOException {
        assertRefused(
                "Account report\nMay 2024\n\nid,acct,ts,amt\n" + ROW, "line 4 is its header", "Remove the lines above");
        assertRefused("Account report\nid;acct;ts;amt\n", "line 2 is its header", "semicolons");
    }

    @Test
    void kaggleMapping_isTheOneThatNobodyGave() throws IOException {
        Path file = Files.writeString(folder.resolve("in.csv"), "id,acct\n");
        Input input = Input.of(file.toString());
        UnusableInput refused =
                assertThrows(UnusableInput.class, () -> Rows.open(input, SourceMapping.kaggleBank(), null, 0, CLOCK));
        assertTrue(
                refused.getMessage().endsWith("Give the mapping of this file with --mapping."), refused.getMessage());
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
            assertEquals("line 3: 5 fields instead of 4", rows.firstRejected());
        }
    }

    private Header open(String text) throws IOException, UnusableInput {
        Path file = Files.writeString(folder.resolve("in.csv"), text);
        try (Rows rows = Rows.open(Input.of(file.toString()), MAPPING, null, 0, CLOCK)) {
            return rows.header();
        }
    }

    private String assertRefused(String text, String... parts) throws IOException {
        return assertRefused(text, StandardCharsets.UTF_8, parts);
    }

    private String assertRefused(String text, Charset charset, String... parts) throws IOException {
        Path file = Files.writeString(folder.resolve("in.csv"), text, charset);
        Input input = Input.of(file.toString());
        String message = assertThrows(UnusableInput.class, () -> Rows.open(input, MAPPING, null, 0, CLOCK))
                .getMessage();
        for (String part : parts) {
            assertTrue(message.contains(part), message);
        }
        assertEquals(1, message.lines().count(), message);
        return message;
    }
}
