package dev.vigia.music.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vigia.music.tables.Week;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublicationTest {
    private static final Week WEEK = Week.parse("2026-W47");

    @TempDir
    private Path out;

    private Publication publication;

    @BeforeEach
    void open() throws IOException {
        publication = new Publication(new org.apache.flink.core.fs.Path(out.toString()), WEEK);
    }

    @Test
    void week_isThereOnceItIsPublished() throws IOException {
        publication.begin();
        write("one");
        assertEquals(List.of(publication.staging().getName() + "/top=overall/one"), files());

        publication.publish(List.of());
        assertEquals(List.of("week=2026-W47/top=overall/one"), files());
    }

    @Test
    void week_thatWasThereIsReplacedAsAWhole() throws IOException {
        publish("one");
        publish("two");

        assertEquals(List.of("week=2026-W47/top=overall/two"), files());
    }

    @Test
    void withdrawal_leavesTheWeekThatWasThere() throws IOException {
        publish("one");
        open();
        publication.begin();
        write("two");
        publication.withdraw();

        assertEquals(List.of("week=2026-W47/top=overall/one"), files());
    }

    @Test
    void whatAKilledRunHasLeft_isCleared() throws IOException, InterruptedException {
        Process killed = new ProcessBuilder("true").start();
        killed.waitFor();
        Files.createDirectories(out.resolve("music_tops/" + leftBy(killed.pid()) + "/top=users"));
        publish("one");

        assertEquals(List.of("week=2026-W47"), folders());
    }

    @Test
    void whatIsWithdrawn_isNotPublishedAnyMore() throws IOException {
        publish("one");
        open();
        publication.begin();
        write("two");
        publication.withdraw();
        write("summary.json");

        assertThrows(IOException.class, () -> publication.publish(List.of()));
        publication.withdraw();
        assertEquals(List.of("week=2026-W47/top=overall/one"), files());
    }

    @Test
    void whatTheJobWroteElsewhere_isNotPublished() throws IOException {
        publish("one");
        open();
        publication.begin();
        org.apache.flink.core.fs.Path missing =
                new org.apache.flink.core.fs.Path(publication.staging(), "top=by_user/part-0.parquet");

        IOException failure = assertThrows(IOException.class, () -> publication.publish(List.of(missing)));

        assertTrue(failure.getMessage().contains("part-0.parquet"), failure.getMessage());
        publication.withdraw();
        assertEquals(List.of("week=2026-W47/top=overall/one"), files());
    }

    @Test
    void foldersWithOtherNames_areLeftAlone() throws IOException {
        Files.createDirectories(out.resolve("music_tops/_unfinished-2026-W47-old"));
        Files.createDirectories(out.resolve("music_tops/_unfinished-2026-W47-1@elsewhere-00000000"));
        publish("one");

        assertEquals(
                List.of("_unfinished-2026-W47-1@elsewhere-00000000", "_unfinished-2026-W47-old", "week=2026-W47"),
                folders());
    }

    @Test
    void whatAnotherRunIsWriting_isLeftAlone() throws IOException {
        Publication other = new Publication(new org.apache.flink.core.fs.Path(out.toString()), WEEK);
        other.begin();
        publish("one");

        assertEquals(List.of(other.staging().getName(), "week=2026-W47"), folders());
    }

    @Test
    void week_isPutBackThatAKilledRunWasAboutToReplace() throws IOException {
        publish("one");
        Path tops = out.resolve("music_tops");
        Files.move(tops.resolve("week=2026-W47"), tops.resolve("_replaced-2026-W47"));

        publication.begin();

        assertEquals(List.of("week=2026-W47/top=overall/one"), files());
    }

    @Test
    void week_thatIsReplacedAlreadyIsNotPutBack() throws IOException {
        publish("new");
        Path old = Files.createDirectories(out.resolve("music_tops/_replaced-2026-W47"));
        Files.writeString(old.resolve("old"), "");

        publication.begin();

        assertEquals(List.of("week=2026-W47/top=overall/new"), files());
    }

    /** Returns the name of the folder that another run on this machine has left. */
    private String leftBy(long process) {
        return publication
                .staging()
                .getName()
                .replace("-" + ProcessHandle.current().pid() + "@", "-" + process + "@");
    }

    private void publish(String name) throws IOException {
        open();
        publication.begin();
        write(name);
        publication.publish(List.of());
    }

    private void write(String name) throws IOException {
        Path folder = Path.of(publication.staging().getPath(), "top=overall");
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(name), name);
    }

    private List<String> folders() throws IOException {
        try (Stream<Path> folders = Files.list(out.resolve("music_tops"))) {
            return folders.map(folder -> folder.getFileName().toString())
                    .sorted()
                    .collect(Collectors.toList());
        }
    }

    private List<String> files() throws IOException {
        Path tops = out.resolve("music_tops");
        try (Stream<Path> files = Files.walk(tops)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> tops.relativize(file).toString())
                    .sorted()
                    .collect(Collectors.toList());
        }
    }
}
