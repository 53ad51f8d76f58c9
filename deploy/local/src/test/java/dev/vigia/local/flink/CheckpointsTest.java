package dev.vigia.local.flink;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointsTest {
    @TempDir
    private Path folder;

    @Test
    void newest_isTheLatestThatIsComplete() throws IOException {
        complete("checkpoints/job1/chk-9", 1_000);
        Path expected = complete("checkpoints/job2/chk-1", 3_000);
        complete("checkpoints/job1/chk-10", 2_000);
        Files.createDirectories(folder.resolve("checkpoints/job2/chk-2"));
        Files.createDirectories(folder.resolve("checkpoints/job2/shared"));
        assertEquals(Optional.of(expected), newest());
    }

    @Test
    void newest_isTheHigherNumberWhenBothWereWrittenInTheSameMoment() throws IOException {
        complete("checkpoints/job/chk-9", 1_000);
        Path expected = complete("checkpoints/job/chk-10", 1_000);
        complete("checkpoints/job/chk-8", 1_000);
        assertEquals(Optional.of(expected), newest());
    }

    @Test
    void newest_isNoneBeforeTheFirst() throws IOException {
        assertEquals(Optional.empty(), newest());
        Files.createDirectories(folder.resolve("checkpoints/job/chk-1"));
        assertEquals(Optional.empty(), newest());
    }

    @Test
    void newest_isTheSavepointOfAStopThatWasComplete() throws IOException {
        complete("checkpoints/job/chk-9", 1_000);
        Path expected = complete("savepoints/savepoint-12ab34-0f", 1_000);
        Files.createDirectories(folder.resolve("savepoints/savepoint-12ab34-1f"));
        assertEquals(Optional.of(expected), newest());
        Path later = complete("checkpoints/job/chk-10", 1_001);
        assertEquals(Optional.of(later), newest());
    }

    private Optional<Path> newest() {
        return Checkpoints.newest(folder.resolve("checkpoints"), folder.resolve("savepoints"));
    }

    private Path complete(String name, long written) throws IOException {
        Path checkpoint = Files.createDirectories(folder.resolve(name));
        Path metadata = Files.writeString(checkpoint.resolve("_metadata"), "whole");
        Files.setLastModifiedTime(metadata, FileTime.fromMillis(written));
        return checkpoint;
    }
}
