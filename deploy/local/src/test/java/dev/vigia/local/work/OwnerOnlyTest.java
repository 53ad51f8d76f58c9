package dev.vigia.local.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnerOnlyTest {
    @TempDir
    private Path folder;

    @Test
    void workFolder_isClosedWithItsStores() throws IOException {
        Path path = folder.resolve("runs/demo");
        try (WorkFolder work = WorkFolder.claim(path, List.of("kinesis", "s3"))) {
            assertEquals(Optional.empty(), work.openToOthers());
            assertEquals("rwx------", permissions(path));
            assertEquals("rwx------", permissions(work.store("kinesis")));
            assertEquals("rwx------", permissions(path.resolve("logs")));
        }
        assertTrue(permissions(path.getParent()).startsWith("rwxr"), "the folder above is nobody's business");
    }

    @Test
    void folderThatRunsAloneHaveUsed_isClosed() throws IOException {
        Path path = open(folder.resolve("demo"));
        for (String left : List.of(".in-use", "account-secret", "summary.json", "s3", "flink")) {
            Files.writeString(path.resolve(left), "");
        }
        Files.delete(path.resolve("s3"));
        try (WorkFolder work = WorkFolder.claim(path, List.of("kinesis", "s3"))) {
            assertEquals(Optional.empty(), work.openToOthers());
            assertEquals("rwx------", permissions(path));
        }
    }

    @Test
    void folderThatHoldsMore_staysAsItIsAndTheUserIsToldSo() throws IOException {
        Path path = open(folder.resolve("shared"));
        Files.writeString(path.resolve("letter"), "dear");
        open(path.resolve("s3"));
        try (WorkFolder work = WorkFolder.claim(path, List.of("kinesis", "s3"))) {
            String told = work.openToOthers().orElseThrow();
            assertTrue(told.endsWith("To close the folder, too: chmod 700 " + path.toRealPath()), told);
            assertEquals("rwxr-xr-x", permissions(path));
            assertEquals("rwx------", permissions(work.store("s3")));
        }
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
        try (WorkFolder work = WorkFolder.claim(path, List.of("kinesis", "s3"))) {
            assertEquals(Optional.empty(), work.openToOthers());
        }
    }

    @Test
    void file_isClosedBeforeAnythingIsInIt_alsoWhenItWasOpen() throws IOException {
        Path file = folder.resolve("file");
        OwnerOnly.write(file, new byte[] {1});
        assertEquals("rw-------", permissions(file));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        OwnerOnly.write(file, new byte[] {2});
        assertEquals("rw-------", permissions(file));
        assertEquals(2, Files.readAllBytes(file)[0]);
    }

    @Test
    void fileSystemWithoutOwners_isSaidToBeOpen() throws IOException {
        Path archive = folder.resolve("archive.zip");
        try (FileSystem zip = FileSystems.newFileSystem(archive, Map.of("create", "true"))) {
            assertFalse(OwnerOnly.folder(zip.getPath("/store")));
            OwnerOnly.write(zip.getPath("/store/file"), new byte[] {1});
            assertEquals(1, Files.readAllBytes(zip.getPath("/store/file"))[0]);
        }
    }

    private static Path open(Path path) throws IOException {
        permissions(path.getParent());
        return Files.setPosixFilePermissions(Files.createDirectory(path), PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static String permissions(Path path) throws IOException {
        assumeTrue(
                path.getFileSystem().supportedFileAttributeViews().contains("posix"),
                "This file system knows no owners.");
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
