package dev.vigia.evaluation.generate;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DestinationTest {
    private static final Path FULL = Path.of("/dev/full");
    private static final Path OPEN = Path.of("/proc/self/fd");

    @TempDir
    Path folder;

    /** Tests the disk that is full before the first row. Linux has one, and shows the files that this process has open. */
    @Test
    void compressedFile_isClosedIfItsHeaderCannotBeWritten() throws Exception {
        assumeTrue(Files.exists(FULL) && Files.isDirectory(OPEN));
        Files.createSymbolicLink(folder.resolve(".rows.csv.gz.unfinished"), FULL);
        Destination destination =
                Destination.named(folder.resolve("rows.csv.gz").toString());
        assertThrows(IOException.class, () -> destination.write(writer -> writer.write("row")));
        try (Stream<Path> files = Files.list(OPEN)) {
            assertFalse(files.anyMatch(DestinationTest::isFull));
        }
    }

    private static boolean isFull(Path link) {
        try {
            return Files.readSymbolicLink(link).equals(FULL);
        } catch (IOException closedMeanwhile) {
            return false;
        }
    }
}
