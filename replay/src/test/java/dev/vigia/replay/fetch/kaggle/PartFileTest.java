package dev.vigia.replay.fetch.kaggle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartFileTest {
    private static final Archive ARCHIVE = new Archive(2, "\"tag\"", 10, "md5", "crc");

    @TempDir
    Path folder;

    @Test
    void part_isThereAgainWithItsArchive() throws Exception {
        write("abc");
        try (PartFile part = PartFile.open(path())) {
            assertEquals(Optional.of(ARCHIVE), part.archive());
            part.append("defghij".getBytes(), 7);
            assertTrue(part.isWhole());
        }
        assertEquals("abcdefghij", Files.readString(path()));
    }

    @Test
    void part_isNothingWithoutItsArchiveOrLongerThanIt() throws Exception {
        for (String side : new String[] {"", "version=x", "version=1\nbytes=2\n", "\\u00"}) {
            write("abc");
            Files.writeString(side(), side);
            try (PartFile part = PartFile.open(path())) {
                assertEquals(0, part.size(), side);
                assertEquals(Optional.empty(), part.archive());
            }
        }
        write("abc");
        Files.delete(side());
        try (PartFile part = PartFile.open(path())) {
            assertEquals(0, part.size());
        }
    }

    @Test
    void part_isForOneAtATime() throws Exception {
        try (PartFile part = PartFile.open(path())) {
            FetchFailed refused = assertThrows(FetchFailed.class, () -> PartFile.open(path()));
            assertTrue(refused.getMessage().contains("another process is fetching it"), refused.getMessage());
            part.delete();
        }
        assertTrue(Files.notExists(path()));
    }

    private void write(String text) throws IOException, FetchFailed {
        try (PartFile part = PartFile.open(path())) {
            part.begin(ARCHIVE);
            part.append(text.getBytes(), text.length());
        }
    }

    private Path path() {
        return folder.resolve("set.zip.part");
    }

    private Path side() {
        return folder.resolve("set.zip.part.properties");
    }
}
