package dev.vigia.fetch.kaggle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.vigia.transactions.errors.ExplainedFailure;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.stream.Stream;
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
            ExplainedFailure refused = assertThrows(ExplainedFailure.class, () -> PartFile.open(path()));
            assertTrue(refused.getMessage().contains("another process is fetching it"), refused.getMessage());
            part.delete();
        }
        assertTrue(Files.notExists(path()));
    }

    /** Counts the files that this process has open, as Linux shows them. */
    @Test
    void part_thatCannotBeStartedIsClosed() throws Exception {
        Path open = Path.of("/proc/self/fd");
        assumeTrue(Files.isDirectory(open));
        // A folder with a file in it cannot be deleted as the facts are.
        Files.createDirectories(side().resolve("full"));
        assertThrows(IOException.class, () -> PartFile.open(path()));
        try (Stream<Path> files = Files.list(open)) {
            assertFalse(files.anyMatch(file -> leadsInto(folder, file)));
        }
        Files.delete(side().resolve("full"));
        Files.delete(side());
        PartFile.open(path()).close();
    }

    private static boolean leadsInto(Path folder, Path link) {
        try {
            return Files.readSymbolicLink(link).startsWith(folder.toRealPath());
        } catch (IOException closedMeanwhile) {
            return false;
        }
    }

    /** Tests a waiting process: it opens the lock's file early, and holds the lock after the first owner deletes the part. */
    @Test
    void part_ofWhoWaitedForItsLockIsRefusedToOthersAlsoAfterADeletion() throws Exception {
        PartFile first = PartFile.open(path());
        try (FileChannel waiting = FileChannel.open(lock(), StandardOpenOption.WRITE)) {
            first.delete();
            assertNotNull(waiting.tryLock());
            assertThrows(ExplainedFailure.class, () -> PartFile.open(path()));
        }
    }

    /** Tests a trap: the system drops all locks of a process on a file as soon as the process closes that file anywhere. */
    @Test
    void part_staysLockedForOtherProcessesWhenItHasBeenRead() throws Exception {
        write("abc");
        try (PartFile part = PartFile.open(path())) {
            Digests.of(part.path());
            String java =
                    Path.of(System.getProperty("java.home"), "bin", "java").toString();
            assertEquals(
                    "refused",
                    new String(new ProcessBuilder(
                                    java,
                                    "-cp",
                                    System.getProperty("java.class.path"),
                                    OpenPart.class.getName(),
                                    path().toString())
                            .start()
                            .getInputStream()
                            .readAllBytes()));
        }
    }

    /** Runs in another process and prints whether it gets the lock. */
    static final class OpenPart {
        public static void main(String[] arguments) throws IOException {
            try (PartFile part = PartFile.open(Path.of(arguments[0]))) {
                System.out.print("opened");
            } catch (ExplainedFailure refused) {
                System.out.print("refused");
            }
        }
    }

    private Path lock() {
        return folder.resolve(".set.zip.part.lock");
    }

    private void write(String text) throws IOException {
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
