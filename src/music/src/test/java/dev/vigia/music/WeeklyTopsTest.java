package dev.vigia.music;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vigia.music.settings.WeeklyFailed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WeeklyTopsTest {
    private static final byte[] SUMMARY = {'{', '}'};

    @TempDir
    private Path folder;

    @Test
    void receipt_isTheSummary() throws IOException {
        Path receipt = folder.resolve("receipt.json");

        WeeklyTops.write(SUMMARY, receipt);

        assertArrayEquals(SUMMARY, Files.readAllBytes(receipt));
    }

    @Test
    void receipt_thatCannotBeWrittenIsNamedAndTheTopsAreThere() {
        Path receipt = folder.resolve("none/receipt.json");

        WeeklyFailed failed = assertThrows(WeeklyFailed.class, () -> WeeklyTops.write(SUMMARY, receipt));

        assertEquals(1, failed.exitCode());
        assertTrue(failed.getMessage().startsWith("Cannot write --receipt " + receipt + ": "), failed.getMessage());
        assertTrue(failed.getMessage().endsWith(" The tops of the week can be read."), failed.getMessage());
    }
}
