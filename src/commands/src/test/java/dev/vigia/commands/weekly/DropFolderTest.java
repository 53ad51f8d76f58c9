package dev.vigia.commands.weekly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vigia.music.tables.Week;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DropFolderTest {
    private static final String HEADER = "track_id,user_id,playcount\n";

    @TempDir
    private Path folder;

    private DropFolder drop;

    @BeforeEach
    void watch() {
        drop = new DropFolder(folder);
    }

    @Test
    void file_hasLandedWhenTwoLooksFindItTheSame() throws IOException {
        Path file = write("2026-W46.csv", HEADER, 1);
        assertEquals(Set.of(Week.parse("2026-W46")), drop.look().landing());
        write("2026-W46.csv", HEADER + "a,b,1\n", 1);
        assertEquals(List.of(), drop.look().snapshots());
        write("2026-W46.csv", HEADER + "a,b,2\n", 2);
        assertEquals(List.of(), drop.look().snapshots());
        DropFolder.Look look = drop.look();
        assertEquals(List.of(file), files(look.snapshots()));
        assertEquals(Set.of(), look.landing());
    }

    @Test
    void snapshots_areKnownByTheirHeaders() throws IOException {
        Path shuffled = write("b 2026-W46.csv", "\uFEFF\"playcount\", user_id ,track_id,more\n", 1);
        Path compressed = folder.resolve("a 2026-W47.csv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(compressed))) {
            out.write(HEADER.getBytes(StandardCharsets.UTF_8));
        }
        Path other = write("other.csv", "track_id,name\n", 1);
        Path broken = write("broken.csv.gz", HEADER, 1);
        write("empty.csv.part", HEADER, 1);
        write(".hidden.csv", HEADER, 1);
        write("_copying.csv", HEADER, 1);
        write("notes.txt", HEADER, 1);
        Files.createDirectory(folder.resolve("folder.csv"));
        drop.look();
        DropFolder.Look look = drop.look();
        assertEquals(List.of(shuffled, compressed), files(look.snapshots()));
        assertEquals(Set.of(other, broken), Set.copyOf(files(look.others())));
    }

    @Test
    void musicInfo_isKnownByItsName() throws IOException {
        write("Music Info.csv", "anything\n", 1);
        assertTrue(drop.look().musicInfo().isEmpty());
        DropFolder.Look look = drop.look();
        assertEquals(
                folder.resolve("Music Info.csv"), look.musicInfo().orElseThrow().file());
        assertEquals(List.of(), look.others());
    }

    @Test
    void musicInfo_isTheNewestOfTwo() throws IOException {
        for (String newest : List.of("Music Info.csv.gz", "Music Info.csv")) {
            write("Music Info.csv", "anything\n", 1);
            write("Music Info.csv.gz", "anything\n", 1);
            write(newest, "anything\n", 2);
            drop.look();
            assertEquals(
                    folder.resolve(newest),
                    drop.look().musicInfo().orElseThrow().file());
        }
        write("Music Info.csv.gz", "anything else\n", 3);
        assertTrue(drop.look().musicInfo().isEmpty());
    }

    @Test
    void columns_areFoundAsTheProgramFindsThem() throws IOException {
        write("a 2026-W46.csv", "\n\r\n" + HEADER, 1);
        write("b 2026-W46.csv", "\uFEFF\"track_id\",\"user\nid\",user_id,playcount\n", 1);
        drop.look();
        assertEquals(2, drop.look().snapshots().size());
    }

    private Path write(String name, String text, long second) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        return Files.setLastModifiedTime(file, FileTime.fromMillis(second * 1000));
    }

    private static List<Path> files(List<Snapshot> snapshots) {
        return snapshots.stream().map(Snapshot::file).toList();
    }
}
