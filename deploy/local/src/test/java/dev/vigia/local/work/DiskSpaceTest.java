package dev.vigia.local.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiskSpaceTest {
    private static final long MEGABYTE = 1 << 20;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Error: ENOSPC: no space left on device, write",
                "java.io.IOException: No space left on device",
                "IO error: /w/kinesis/000005.log: No space left on device",
                "SqliteError: database or disk is full"
            })
    void wordsOfAFullDisk_areKnown(String line) {
        assertTrue(DiskSpace.isSaidIn(line));
    }

    @Test
    void otherWords_areNot() {
        assertFalse(DiskSpace.isSaidIn("Node.js v22.23.2"));
    }

    @Test
    void fullDisk_isNamedWithItsFolderAndWhatIsFree() {
        String sentence =
                " No space was left on the disk of /w (2.5 MB are free now): make room there, or give another --work.";
        assertEquals(sentence, DiskSpace.shortage(Path.of("/w"), false, 5 * MEGABYTE / 2));
        assertEquals(sentence, DiskSpace.shortage(Path.of("/w"), true, 5 * MEGABYTE / 2));
    }

    @Test
    void programThatSaysIt_isBelievedAlsoWhenItsFilesAreGone() {
        assertTrue(DiskSpace.shortage(Path.of("/w"), true, 500 * MEGABYTE).contains("(500.0 MB are free now)"));
    }

    @Test
    void diskWithRoom_isNotMentioned(@TempDir Path folder) {
        assertEquals("", DiskSpace.shortage(Path.of("/w"), false, 16 * MEGABYTE));
        assertEquals("", DiskSpace.shortage(folder.resolve("not/there"), false));
    }
}
