package dev.vigia.aws.functions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.vigia.replay.reading.Input;
import dev.vigia.replay.reading.Rows;
import dev.vigia.replay.reading.UnusableInput;
import dev.vigia.transactions.mappings.SourceMapping;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests that the library for workbooks, which the functions leave out, is missed in plain words. */
class WorkbookTest {
    @TempDir
    private Path folder;

    @Test
    void workbook_isRefusedInOneLine() throws Exception {
        Path file = folder.resolve("in.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
        }
        UnusableInput refusal = assertThrows(
                UnusableInput.class,
                () -> Rows.open(Input.of(file.toString()), SourceMapping.kaggleBank(), null, 0, Clock.systemUTC()));
        assertEquals(
                "Cannot read " + file
                        + ": it is a workbook, and the library that reads workbooks is not installed here. "
                        + "Save its sheet as \"CSV UTF-8\" and give that file.",
                refusal.getMessage());
    }
}
