package dev.vigia.monitor.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.amazonaws.services.kinesisanalytics.runtime.KinesisAnalyticsRuntime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PropertiesFileTest {
    @TempDir
    private Path folder;

    @Test
    void groups_areThoseThatTheServiceReadsFromTheSameFile() throws IOException {
        Path file =
                written("[{\"PropertyGroupId\":\"source\",\"PropertyMap\":{\"stream\":\"t\\u00e9\",\"poll\":\"PT1S\","
                        + "\"records-per-poll\":50,\"sure\":true}},{\"PropertyMap\":{},\"PropertyGroupId\":\"lake\"}]");
        assertEquals(KinesisAnalyticsRuntime.getApplicationProperties(file.toString()), PropertiesFile.read(file));
        assertEquals("50", PropertiesFile.read(file).get("source").getProperty("records-per-poll"));
    }

    @Test
    void absentFile_isRefused() {
        Path none = folder.resolve("none.json");
        assertEquals(
                "Cannot read the properties in " + none
                        + ": there is no such file. Give an existing one with --properties.",
                refusal(none));
    }

    @Test
    void brokenFile_isRefusedWithoutWhatItHolds() throws IOException {
        String refusal =
                refusal(written("[{\"PropertyGroupId\":\"monitor\",\n\"PropertyMap\":{\"account-secret\":s3cret}}]"));
        assertTrue(refusal.contains("it is not JSON, line 2. Expected [{\"PropertyGroupId\""), refusal);
        assertFalse(refusal.contains("s3cret"), refusal);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`` ",
                "{\"source\":{\"stream\":\"t\"}}",
                "[\"source\"]",
                "[{\"PropertyGroupId\":\"source\"}]",
                "[{\"PropertyMap\":{}}]",
                "[{\"PropertyGroupId\":1,\"PropertyMap\":{}}]",
                "[{\"PropertyGroupId\":\"source\",\"PropertyMap\":{\"stream\":{}}}]",
                "[{\"PropertyGroupId\":\"source\",\"PropertyMap\":{\"stream\":null}}]",
                "[] []"
            })
    void otherShape_isRefused(String text) throws IOException {
        String refusal = refusal(written(text));
        assertTrue(refusal.contains("it holds no property groups at line 1. Expected [{"), refusal);
    }

    private String refusal(Path file) {
        return assertThrows(IllegalArgumentException.class, () -> PropertiesFile.read(file))
                .getMessage();
    }

    private Path written(String text) throws IOException {
        return Files.writeString(folder.resolve("properties.json"), text);
    }
}
