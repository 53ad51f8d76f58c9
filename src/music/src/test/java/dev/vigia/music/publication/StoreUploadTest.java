package dev.vigia.music.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.flink.core.fs.FileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Flink's local file system takes uploads as a store does: a file is hidden until it is committed. */
class StoreUploadTest {
    @TempDir
    private Path folder;

    @Test
    void files_areSeenOnceTheUploadIsFinished() throws IOException {
        write("staging/top=overall/new");
        write("staging/summary.json");
        StoreUpload upload = begin();
        assertEquals(List.of(), published());

        upload.finish();
        assertEquals(List.of("summary.json", "top=overall/new"), published());
    }

    @Test
    void filesOfTheEarlierRun_stayUntilTheUploadIsFinished() throws IOException {
        write("week/top=overall/old");
        write("week/summary.json");
        write("staging/top=overall/new");
        write("staging/summary.json");
        StoreUpload upload = begin();
        assertEquals(List.of("summary.json", "top=overall/old"), published());

        upload.finish();
        assertEquals(List.of("summary.json", "top=overall/new"), published());
        assertEquals("staging/summary.json", Files.readString(folder.resolve("week/summary.json")));
    }

    private StoreUpload begin() throws IOException {
        return StoreUpload.begin(
                FileSystem.getLocalFileSystem(),
                new org.apache.flink.core.fs.Path(folder.resolve("staging").toString()),
                new org.apache.flink.core.fs.Path(folder.resolve("week").toString()));
    }

    private void write(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, name);
    }

    private List<String> published() throws IOException {
        Path week = folder.resolve("week");
        try (Stream<Path> files = Files.walk(week)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .map(file -> week.relativize(file).toString())
                    .sorted()
                    .collect(Collectors.toList());
        }
    }
}
