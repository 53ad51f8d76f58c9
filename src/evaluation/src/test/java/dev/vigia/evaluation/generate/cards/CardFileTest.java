package dev.vigia.evaluation.generate.cards;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vigia.transactions.Transaction;
import dev.vigia.transactions.accounts.AccountBasis;
import dev.vigia.transactions.accounts.AccountTokens;
import dev.vigia.transactions.mappings.SourceMapping;
import dev.vigia.transactions.mappings.TransactionReader;
import dev.vigia.transactions.rows.Row;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CardFileTest {
    private static final CardFile.Size SMALL = new CardFile.Size(100, 1_000, 40);
    private static final String SMALL_WITH_SEED_42 = "309a259373bb536ec3be0e8f4497e3f29512765e6d1bf6a7fa7d544cead6fb19";
    private static final long ARRIVAL = Instant.parse("2019-01-01T00:00:00Z").toEpochMilli();

    @Test
    void cardFile_sameSizeAndSeedGiveTheSameBytesEverywhere() throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(text(42).getBytes(StandardCharsets.UTF_8));
        assertEquals(SMALL_WITH_SEED_42, HexFormat.of().formatHex(digest));
    }

    @Test
    void cardFile_anotherSeedGivesAnotherFile() {
        assertNotEquals(text(1), text(2));
    }

    @Test
    void rows_areNumberedInTheOrderOfTime() {
        String[] lines = text(1).split("\n");
        assertEquals(CardFile.HEADER, lines[0]);
        String before = "";
        for (int row = 0; row < lines.length - 1; row++) {
            String[] fields = lines[row + 1].split(",");
            assertEquals(Integer.toString(row), fields[0]);
            assertTrue(before.compareTo(fields[1]) <= 0, lines[row + 1]);
            assertTrue(fields[4].matches("\\d+\\.\\d\\d"), lines[row + 1]);
            assertEquals(fields[6].equals("0") ? "0" : "1", fields[5]);
            before = fields[1];
        }
        assertTrue(lines[1].split(",")[1].startsWith("2018-04-01 "), lines[1]);
        assertTrue(before.startsWith("2018-05-10 "), "the last of 40 days: " + before);
    }

    @Test
    void cardFile_reportsItsProgressUpToTheLastRow() throws IOException {
        CardFile file = new CardFile(SMALL, 1);
        List<Integer> reports = new ArrayList<>();
        file.write(new StringWriter(), reports::add);
        assertEquals(List.of(4_096, file.rows()), reports);
    }

    @Test
    void shippedMapping_readsEveryRow() throws Exception {
        SourceMapping mapping = mapping();
        TransactionReader reader = new TransactionReader(mapping, AccountTokens.unkeyed());
        List<String> header = List.of(CardFile.HEADER.split(","));
        assertTrue(header.contains(mapping.label));
        String[] lines = text(3).split("\n");
        for (String line : Arrays.asList(lines).subList(1, lines.length)) {
            String[] fields = line.split(",");
            String[] values = mapping.columns.stream()
                    .map(column -> fields[header.indexOf(column)])
                    .toArray(String[]::new);
            Transaction read = reader.read(new Row(values, null), ARRIVAL);
            assertEquals(fields[0], read.id);
            assertEquals(Instant.parse(fields[1].replace(' ', 'T') + "Z").toEpochMilli(), read.time);
            assertEquals(AccountBasis.CUSTOMER, read.basis);
            assertEquals(fields[3], read.counterparty);
            assertEquals(fields[4].replace(".", ""), String.format("%03d", read.amount));
        }
    }

    @Test
    void nobodyNearATerminal_isAnEmptyFile() {
        CardFile file = new CardFile(new CardFile.Size(1, 1, 5), 1);
        assertEquals(0, file.rows());
        assertEquals(CardFile.HEADER + "\n", text(file));
    }

    @Test
    void fewerThanAreCompromisedADay_areAllCompromised() {
        CardFile file = new CardFile(new CardFile.Size(2, 1_000, 30), 1);
        assertTrue(text(file).contains(",1,3\n"));
    }

    @Test
    void size_refusesNothingAtAll() {
        for (int[] none : new int[][] {{0, 1, 1}, {1, 0, 1}, {1, 1, 0}, {1, 1, 25_000}}) {
            assertThrows(IllegalArgumentException.class, () -> new CardFile.Size(none[0], none[1], none[2]));
        }
    }

    private static SourceMapping mapping() throws IOException {
        try (InputStream yaml = SourceMapping.class.getResourceAsStream("handbook.yaml")) {
            assertNotNull(yaml);
            return SourceMapping.parse("handbook.yaml", new String(yaml.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static String text(long seed) {
        return text(new CardFile(SMALL, seed));
    }

    private static String text(CardFile file) {
        StringWriter text = new StringWriter();
        try {
            file.write(text);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return text.toString();
    }
}
