package dev.vigia.local.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vigia.transactions.errors.ExplainedFailure;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EarlierRunTest {
    @TempDir
    private Path parent;

    private Path folder;

    @BeforeEach
    void leaveARun() throws IOException {
        folder = Files.createDirectories(parent.resolve("work"));
        Files.createFile(folder.resolve(".in-use"));
        Files.createDirectories(folder.resolve("s3/vigia-raw/deep"));
        Files.writeString(folder.resolve("s3/vigia-raw/deep/part.parquet"), "old");
        Files.writeString(folder.resolve("summary.json"), "{}");
    }

    @Test
    void whatARunLeft_goes() throws IOException {
        EarlierRun.clear(folder, List.of());
        assertFalse(Files.exists(folder.resolve("s3")));
        assertFalse(Files.exists(folder.resolve("summary.json")));
    }

    @Test
    void whatNoRunLeft_stays() throws IOException {
        Path mine = Files.writeString(folder.resolve("bank.csv"), "mine");
        EarlierRun.clear(folder, List.of(mine));
        assertEquals("mine", Files.readString(mine));
        assertFalse(Files.exists(folder.resolve("s3")));
    }

    @Test
    void linkedFolder_isNotEmptied() throws IOException {
        Path elsewhere = Files.createDirectories(parent.resolve("elsewhere"));
        Files.writeString(elsewhere.resolve("kept"), "kept");
        Files.createSymbolicLink(folder.resolve("logs"), elsewhere);
        EarlierRun.clear(folder, List.of());
        assertTrue(Files.exists(elsewhere.resolve("kept")));
        assertFalse(Files.exists(folder.resolve("logs")));
    }

    @Test
    void fileThatTheRunNeeds_isNotCleared() {
        Path needed = folder.resolve("s3/vigia-raw/deep/part.parquet");
        ExplainedFailure refusal = refused(folder, List.of(needed));
        assertEquals(ExplainedFailure.Kind.BAD_INPUT, refusal.kind());
        assertTrue(refusal.getMessage().startsWith("Cannot read " + needed), refusal.getMessage());
        assertTrue(Files.exists(needed));
    }

    @Test
    void folderOfSomebodyElse_isRefused() throws IOException {
        Files.delete(folder.resolve(".in-use"));
        ExplainedFailure refusal = refused(folder, List.of());
        assertEquals(ExplainedFailure.Kind.BAD_INPUT, refusal.kind());
        assertTrue(refusal.getMessage().contains("holds something that no run has left"), refusal.getMessage());
        assertTrue(Files.exists(folder.resolve("summary.json")));
    }

    @Test
    void folderInUse_isRefused() throws IOException {
        try (FileChannel claim = FileChannel.open(folder.resolve(".in-use"), StandardOpenOption.WRITE)) {
            claim.lock();
            ExplainedFailure refusal = refused(folder, List.of());
            assertEquals(ExplainedFailure.Kind.FAILED, refusal.kind());
            assertTrue(refusal.getMessage().contains("another run is using it"), refusal.getMessage());
        }
        assertTrue(Files.exists(folder.resolve("summary.json")));
    }

    @Test
    void file_isRefused() {
        assertEquals(
                ExplainedFailure.Kind.BAD_INPUT,
                refused(folder.resolve("summary.json"), List.of()).kind());
    }

    @Test
    void newAndEmptyFolders_areFine() throws IOException {
        EarlierRun.clear(parent.resolve("new"), List.of());
        EarlierRun.clear(Files.createDirectories(parent.resolve("empty")), List.of());
    }

    private static ExplainedFailure refused(Path folder, List<Path> needed) {
        return assertThrows(ExplainedFailure.class, () -> EarlierRun.clear(folder, needed));
    }
}
