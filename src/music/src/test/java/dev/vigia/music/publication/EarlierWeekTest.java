package dev.vigia.music.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vigia.music.settings.WeeklyFailed;
import dev.vigia.music.tables.Basis;
import dev.vigia.music.tables.Week;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EarlierWeekTest {
    private static final Week WEEK = Week.parse("2026-W46");

    @TempDir
    private Path folder;

    @Test
    void basis_isFoundBehindOtherProperties() throws IOException {
        summary("{\"listening\": {\"basis\": \"another\"}, \"rows\": [1], \"basis\": \"week\"}");

        assertNull(earlier().comparison().missing);
    }

    @Test
    void week_thatIsNotThereIsSaidToBeMissing() {
        assertEquals("there are no tops of 2026-W46", earlier().comparison().missing);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"basis\": 7}", "{\"basis\": null}", "{\"week\": 1}", "{\"basis\"\n: \"we", "no JSON", ""})
    void summary_thatDoesNotSayItsBasisIsRefusedInOneLine(String summary) throws IOException {
        summary(summary);

        String message = assertThrows(WeeklyFailed.class, this::earlier).getMessage();

        assertTrue(message.endsWith(" Delete the folder, or make that week again."), message);
        assertEquals(1, message.lines().count(), message);
    }

    private EarlierWeek earlier() {
        return new EarlierWeek(new org.apache.flink.core.fs.Path(folder.toString()), WEEK, Basis.WEEK);
    }

    private void summary(String text) throws IOException {
        Files.writeString(folder.resolve(Publication.SUMMARY), text);
    }
}
