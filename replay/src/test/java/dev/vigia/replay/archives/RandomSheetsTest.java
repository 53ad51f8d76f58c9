package dev.vigia.replay.archives;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vigia.formats.csv.CsvRecords;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A property: rows that another library writes into a sheet are read as they were. */
class RandomSheetsTest {
    private static final int ROWS = 2_000;
    private static final int COLUMNS = 6;
    private static final String LETTERS = "ab ,;\"'\t|\u00e4\u20ac\u4e2d<&>_x1";
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    @TempDir
    private Path folder;

    @Test
    void rows_areReadAsTheyWereWritten() throws Exception {
        for (long seed = 1; seed <= 5; seed++) {
            Path file = folder.resolve(seed + ".xlsx");
            List<List<String>> rows = write(file, new Random(seed));
            assertRead(rows, file, "seed " + seed);
        }
    }

    private static List<List<String>> write(Path file, Random random) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Data");
            for (int row = 0; row < ROWS; row++) {
                List<String> texts = new ArrayList<>();
                boolean blank = random.nextInt(10) == 0;
                for (int column = 0; !blank && column < COLUMNS; column++) {
                    texts.add(write(sheet, row, column, random));
                }
                rows.add(texts);
            }
        }
        return rows;
    }

    /** Writes a random value and returns its text. */
    private static String write(Worksheet sheet, int row, int column, Random random) {
        switch (random.nextInt(6)) {
            case 0 -> {
                BigDecimal number =
                        new BigDecimal(BigInteger.valueOf(random.nextLong(1_000_000_000_000_000L)), random.nextInt(8));
                // The second is how Excel stores a number: the nearest double, by up to 17 digits.
                sheet.value(
                        row,
                        column,
                        random.nextBoolean()
                                ? number
                                : new BigDecimal(number.doubleValue()).round(new MathContext(17)));
                return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
            }
            case 1 -> {
                LocalDate date = LocalDate.of(1900, 1, 1).plusDays(random.nextInt(60_000));
                sheet.value(row, column, date);
                sheet.style(row, column).format("dd/mm/yyyy").set();
                return date.toString();
            }
            case 2 -> {
                LocalDateTime time = LocalDateTime.of(1901, 1, 1, 0, 0).plusSeconds(random.nextInt());
                time = time.plusYears(100);
                sheet.value(row, column, time);
                sheet.style(row, column).format("m/d/yy h:mm AM/PM").set();
                return time.format(SECONDS);
            }
            case 3 -> {
                boolean value = random.nextBoolean();
                sheet.value(row, column, value);
                return Boolean.toString(value);
            }
            case 4 -> {
                return "";
            }
            default -> {
                String text = text(random);
                sheet.value(row, column, text);
                return text;
            }
        }
    }

    /** Without blanks at its ends before a quote, which are no part of a quoted field. */
    private static String text(Random random) {
        StringBuilder text = new StringBuilder("t");
        random.ints(random.nextInt(12), 0, LETTERS.length()).forEach(at -> text.append(LETTERS.charAt(at)));
        return text.append(random.nextBoolean() ? "" : "\ud83d\ude00").toString();
    }

    private static void assertRead(List<List<String>> rows, Path file, String seed) throws IOException {
        try (Archive archive = Archive.open(file);
                InputStream csv = archive.sheet(Optional.empty())) {
            CsvRecords records = CsvRecords.fromStart(csv, 1 << 16);
            for (int row = 0; row < rows.size(); row++) {
                List<String> expected = rows.get(row);
                if (expected.stream().allMatch(String::isEmpty)) {
                    continue;
                }
                assertTrue(records.next());
                assertEquals(row + 1, records.line(), seed);
                for (int column = 0; column < COLUMNS; column++) {
                    String found = column < records.fields() ? records.text(column) : "";
                    assertEquals(expected.get(column), found, seed + ", row " + (row + 1) + ", column " + (column + 1));
                }
            }
        }
    }
}
