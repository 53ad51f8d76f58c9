package dev.vigia.replay.resuming;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vigia.replay.reading.UnusableInput;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateFolderTest {
    @TempDir
    private Path folder;

    @Test
    void folderInUse_isRefused() throws Exception {
        try (StateFolder held = StateFolder.open(folder)) {
            assertRefused();
        }
        StateFolder.open(folder).close();
    }

    /** Another process opens the lock's file, and gets the lock when the one that has it ends. */
    @Test
    void folderOfWhoWaitedForItsLock_isRefusedToOthers() throws Exception {
        StateFolder first = StateFolder.open(folder);
        try (FileChannel waiting = FileChannel.open(folder.resolve("lock"), StandardOpenOption.WRITE)) {
            first.close();
            assertNotNull(waiting.tryLock());
            assertRefused();
        }
    }

    @Test
    void standardInputsCopy_goesWithTheReplay() throws Exception {
        try (StateFolder state = StateFolder.open(folder)) {
            Files.writeString(state.standardInput(), "rows");
        }
        assertFalse(Files.exists(folder.resolve("standard-input.tmp")));
    }

    private void assertRefused() {
        String refused = assertThrows(
                        UnusableInput.class, () -> StateFolder.open(folder).close())
                .getMessage();
        assertTrue(refused.contains("another replay is using it"), refused);
    }
}
