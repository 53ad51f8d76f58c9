package dev.vigia.local.flink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassArchiveTest {
    private static final String MAKE = "-XX:ArchiveClassesAtExit=";
    private static final String USE = "-XX:SharedArchiveFile=";

    @TempDir
    private Path folder;

    private Path jar;

    @BeforeEach
    void writeJar() throws IOException {
        jar = Files.writeString(folder.resolve("a.jar"), "jar");
    }

    @Test
    void archive_isMadeOnceAndThenUsed() throws IOException {
        ClassArchive first = archive();
        Files.writeString(Path.of(value(first, MAKE)), "classes");
        first.keep(true);

        assertEquals("classes", Files.readString(Path.of(value(archive(), USE))));
    }

    @Test
    void archiveOfARunThatFailed_isNotKept() throws IOException {
        ClassArchive first = archive();
        Files.writeString(Path.of(value(first, MAKE)), "some classes");
        first.keep(false);

        value(archive(), MAKE);
        assertEquals(List.of("a.jar"), files());
    }

    @Test
    void otherJars_haveAnotherArchiveThatTakesThePlaceOfTheFirst() throws IOException {
        ClassArchive first = archive();
        Files.writeString(Path.of(value(first, MAKE)), "classes");
        first.keep(true);
        Files.writeString(jar, "another jar");

        ClassArchive second = archive();
        assertNotEquals(value(first, USE), value(second, MAKE));
        Files.writeString(Path.of(value(second, MAKE)), "classes");
        second.keep(true);
        assertEquals(2, files().size());
    }

    @Test
    void programsOfAnotherName_haveAnArchiveOfTheirOwn() throws IOException {
        ClassArchive batch = archive();
        Files.writeString(Path.of(value(batch, MAKE)), "classes");
        batch.keep(true);

        ClassArchive streaming = ClassArchive.of(folder, "streaming", List.of(jar));
        Files.writeString(Path.of(value(streaming, MAKE)), "other classes");
        streaming.keep(true);
        assertEquals("classes", Files.readString(Path.of(value(archive(), USE))));
    }

    private ClassArchive archive() throws IOException {
        return ClassArchive.of(folder, "batch", List.of(jar));
    }

    private static String value(ClassArchive archive, String option) {
        return archive.options().stream()
                .filter(each -> each.startsWith(option))
                .findFirst()
                .orElseThrow()
                .substring(option.length());
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
