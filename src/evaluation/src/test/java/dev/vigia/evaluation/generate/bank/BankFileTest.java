package dev.vigia.evaluation.generate.bank;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

final class BankFileTest {
    private static final String THOUSAND_ROWS = "28e9e659c022459da7469a033ffeda959510d06183991a281d28bef3966572d3";

    @Test
    void bankFile_sameRowsAndSeedGiveTheSameBytesEverywhere() throws Exception {
        byte[] bytes = GeneratedBank.text(1_000, 42).getBytes(StandardCharsets.UTF_8);
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
        assertEquals(THOUSAND_ROWS, HexFormat.of().formatHex(digest));
    }

    @Test
    void bankFile_anotherSeedGivesAnotherFile() {
        assertNotEquals(GeneratedBank.text(100, 1), GeneratedBank.text(100, 2));
    }

    @Test
    void bankFile_hasTheHeaderAndAsManyRowsAsAskedFor() {
        for (int rows : new int[] {1, 2, 777}) {
            String[] lines = GeneratedBank.text(rows, 3).split("\n");
            assertEquals(BankFile.HEADER, lines[0]);
            assertEquals(rows, lines.length - 1);
        }
        assertThrows(IllegalArgumentException.class, () -> new BankFile(0, 1));
    }

    @Test
    void bankFile_readAndWrittenAgainByAnotherLibraryIsTheSameText() throws IOException {
        String text = GeneratedBank.text(200_000, 5);
        assertTrue(text.contains("\""), "needs a quoted location");
        StringWriter again = new StringWriter();
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(text);
                CsvWriter writer =
                        CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(again)) {
            reader.forEach(record -> writer.writeRecord(record.getFields()));
        }
        assertEquals(text, again.toString());
    }

    @Test
    void bankFile_reportsItsProgressUpToTheLastRow() throws IOException {
        List<Integer> reports = new ArrayList<>();
        new BankFile(10_000, 1).write(new StringWriter(), reports::add);
        assertArrayEquals(new Integer[] {4_096, 8_192, 10_000}, reports.toArray());
    }

    @Test
    void sample_isWhatItsRowsAndSeedGive() throws IOException {
        assertEquals(GeneratedBank.text(20_000, 42), sample(), "Run: vigia generate --rows 20000 --seed 42");
    }

    @Test
    void sample_showsEveryOddityOfTheColumns() throws IOException {
        String sample = sample();
        for (String oddity : new String[] {"\"", "\u00a0", ",nan,", ",1/1/1800,", ",,", "(W)", "SECTOR"}) {
            assertTrue(sample.contains(oddity), oddity);
        }
    }

    private static String sample() throws IOException {
        Path file = Path.of("../../replay/sample/bank_transactions.csv.gz");
        try (InputStream bytes = new GZIPInputStream(Files.newInputStream(file))) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
