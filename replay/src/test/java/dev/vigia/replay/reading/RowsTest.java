package dev.vigia.replay.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vigia.replay.OpenFiles;
import dev.vigia.replay.order.PackedRow;
import dev.vigia.transactions.mappings.SourceMapping;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RowsTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2016-08-10T00:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    @Test
    void inputThatIsRefused_isClosed() throws Exception {
        assertRefusedAndClosed("bank.csv", "");
        assertRefusedAndClosed("bank.csv", "id,when\n1,2\n");
        assertRefusedAndClosed("bank.csv", "\"TransactionID\n");
    }

    @Test
    void fileThatOnlyBeginsLikeGzip_isClosed() throws Exception {
        Path file = Files.write(folder.resolve("bank.csv.gz"), new byte[] {0x1f, (byte) 0x8b, 0});
        assertThrows(UnusableInput.class, () -> open(file).close());
        assertEquals(List.of(), OpenFiles.under(folder));
    }

    @Test
    void rejectsThatCannotBeWritten_leaveTheInputClosed() throws Exception {
        Path rejects = Files.createDirectories(folder.resolve("rejects/full")).getParent();
        Path file = Files.writeString(folder.resolve("bank.csv"), header() + "\n");
        assertThrows(UnusableInput.class, () -> Rows.open(
                        Input.of(file.toString()), SourceMapping.kaggleBank(), rejects, 0, CLOCK)
                .close());
        assertEquals(List.of(), OpenFiles.under(folder));
    }

    @Test
    void rowWithAnotherNumberOfFieldsThanTheFirst_isRejected() throws Exception {
        String row = "T1,C1,1/1/80,F,PUNE,10,8/8/16,0,5";
        // A delimiter too many in the middle and an empty field at the end would put each value under the next name.
        assertEquals(List.of(2L, 1L), read(row, "T2,C1,x,1/1/80,F,PUNE,10,8/8/16,0,", row));
        assertEquals(List.of(2L, 1L), read(row + ",", "T2,C1,1/1/80,F,PUNE,10,8/8/16,0,5", row + ","));
    }

    private List<Long> read(String... rows) throws Exception {
        Path file = Files.writeString(folder.resolve("bank.csv"), header() + "\n" + String.join("\n", rows) + "\n");
        try (Rows read = open(file)) {
            while (read.next() != null) {
                // All are read, to be counted.
            }
            return List.of(read.sound(), read.rejected());
        }
    }

    @Test
    void inputWithTooFewColumns_isRefusedWithoutTheIdThatIsMade() throws Exception {
        String columns = "mapping: m\nzone: UTC\ncurrency: EUR\nid: computed\naccount: all\n";
        SourceMapping numbered =
                SourceMapping.parse("m", columns + "file: {header: none}\ncolumns: {timestamp: 1, amount: 3}\n");
        SourceMapping named = SourceMapping.parse("m", columns + "columns: {timestamp: at, amount: sum}\n");
        Path file = Files.writeString(folder.resolve("bank.csv"), "at,total\n");
        assertTrue(refused(file, numbered).contains("reads column 3"));
        assertTrue(refused(file, named).contains("lacks \"sum\", which"));
    }

    private static String refused(Path file, SourceMapping mapping) {
        return assertThrows(UnusableInput.class, () -> Rows.open(Input.of(file.toString()), mapping, null, 0, CLOCK))
                .getMessage();
    }

    @Test
    void rowDatedMoreThanADayAheadOfTheClock_hasNoTime() throws Exception {
        String rows = "T1,C1,1/1/80,F,PUNE,10,11/8/16,0,5\nT2,C1,1/1/80,F,PUNE,10,12/8/16,0,5\n";
        Path file = Files.writeString(folder.resolve("bank.csv"), header() + "\n" + rows);
        PackedRow row = new PackedRow();
        try (Rows read = open(file)) {
            read.next(row);
            assertEquals(Instant.parse("2016-08-10T18:30:00Z").toEpochMilli(), PackedRow.time(row.bytes(), 0));
            read.next(row);
            assertEquals(PackedRow.NO_TIME, PackedRow.time(row.bytes(), 0));
        }
    }

    /** Joining doubled quotes leaves bytes behind the field, here the second half of a letter. */
    @Test
    void doubledQuotesBeforeALetterOfTwoBytes_leaveARowOfUtf8() throws Exception {
        String row = "T1,C1,1/1/80,F,\"A \"\"\u00e9\",10,2/8/16,0,5\n";
        Path file = Files.writeString(folder.resolve("bank.csv"), header() + "\n" + row);
        try (Rows read = open(file)) {
            assertEquals("A \"\u00e9", read.next().values[4]);
            assertEquals(0, read.rejected());
        }
    }

    private void assertRefusedAndClosed(String name, String text) throws Exception {
        Path file = Files.write(folder.resolve(name), text.getBytes(StandardCharsets.UTF_8));
        assertThrows(UnusableInput.class, () -> open(file).close());
        assertEquals(List.of(), OpenFiles.under(folder), text);
    }

    private static Rows open(Path file) throws UnusableInput {
        return Rows.open(Input.of(file.toString()), SourceMapping.kaggleBank(), null, 0, CLOCK);
    }

    private static String header() {
        return String.join(",", SourceMapping.kaggleBank().columns);
    }
}
