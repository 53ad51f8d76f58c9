package dev.vigia.local.services;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vigia.transactions.errors.CommandFailed;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmptyFolderTest {
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
        EmptyFolder.make(folder, List.of());
        assertFalse(Files.exists(folder.resolve("s3")));
        assertFalse(Files.exists(folder.resolve("summary.json")));
    }

    @Test
    void whatNoRunLeft_stays() throws IOException {
        Path mine = Files.writeString(folder.resolve("bank.csv"), "mine");
        EmptyFolder.make(folder, List.of(mine));
        assertEquals("mine", Files.readString(mine));
        assertFalse(Files.exists(folder.resolve("s3")));
    }

    @Test
    void linkedFolder_isNotEmptied() throws IOException {
        Path elsewhere = Files.createDirectories(parent.resolve("elsewhere"));
        Files.writeString(elsewhere.resolve("kept"), "kept");
        Files.createSymbolicLink(folder.resolve("logs"), elsewhere);
        EmptyFolder.make(folder, List.of());
        assertTrue(Files.exists(elsewhere.resolve("kept")));
        assertFalse(Files.exists(folder.resolve("logs")));
    }

    @Test
    void fileThatTheRunNeeds_isNotCleared() {
        Path needed = folder.resolve("s3/vigia-raw/deep/part.parquet");
        CommandFailed refusal = refused(folder, List.of(needed));
        assertEquals(2, refusal.exitCode());
        assertTrue(refusal.getMessage().startsWith("Cannot read " + needed), refusal.getMessage());
        assertTrue(Files.exists(needed));
    }

    @Test
    void folderOfSomebodyElse_isRefused() throws IOException {
        Files.delete(folder.resolve(".in-use"));
        CommandFailed refusal = refused(folder, List.of());
        assertEquals(2, refusal.exitCode());
        assertTrue(refusal.getMessage().contains("holds something that no run has left"), refusal.getMessage());
        assertTrue(Files.exists(folder.resolve("summary.json")));
    }

    @Test
    void folderInUse_isRefused() throws IOException {
        try (FileChannel claim = FileChannel.open(folder.resolve(".in-use"), StandardOpenOption.WRITE)) {
            claim.lock();
            CommandFailed refusal = refused(folder, List.of());
            assertEquals(1, refusal.exitCode());
            assertTrue(refusal.getMessage().contains("another run is using it"), refusal.getMessage());
        }
        assertTrue(Files.exists(folder.resolve("summary.json")));
    }

    @Test
    void file_isRefused() {
        assertEquals(2, refused(folder.resolve("summary.json"), List.of()).exitCode());
    }

    @Test
    void newAndEmptyFolders_areFine() throws IOException {
        EmptyFolder.make(parent.resolve("new"), List.of());
        EmptyFolder.make(Files.createDirectories(parent.resolve("empty")), List.of());
    }

    private static CommandFailed refused(Path folder, List<Path> needed) {
        return assertThrows(CommandFailed.class, () -> EmptyFolder.make(folder, needed));
    }
}
