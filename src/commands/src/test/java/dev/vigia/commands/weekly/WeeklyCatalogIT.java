package dev.vigia.commands.weekly;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vigia.commands.demo.CataloguedLake;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two weeks of which every table has rows, beside what the catalog says of them. */
class WeeklyCatalogIT {
    @TempDir
    private Path folder;

    @Test
    void catalog_describesTheTopsAndItsQueriesGiveRows() throws Exception {
        Music music = Music.generated(folder.resolve("music"), folder.resolve("work"), 1);
        Path curated = folder.resolve("s3/vigia-curated");
        assertEquals(0, music.weekly(music.firstCompared(curated)), music::errors);
        damage(music.listeningLater());
        assertEquals(0, music.weekly(music.second(curated)), music::errors);

        try (CataloguedLake lake = CataloguedLake.of(folder.resolve("s3"))) {
            lake.assertHas(
                    "music_overall",
                    "music_by_genre",
                    "music_by_artist",
                    "music_by_user",
                    "music_users",
                    "music_artists_by_plays",
                    "music_artists_by_listeners",
                    "music_shrunk",
                    "music_rejects");
        }
    }

    /** One count becomes lower than it was a week before, and a row is added that is none. */
    private static void damage(Path listening) throws Exception {
        List<String> lines = new ArrayList<>(Files.readAllLines(listening));
        for (int line = 1; line < lines.size(); line++) {
            String row = lines.get(line);
            String plays = row.substring(row.lastIndexOf(',') + 1);
            if (Integer.parseInt(plays) > 50) {
                lines.set(line, row.substring(0, row.lastIndexOf(',') + 1) + 1);
                break;
            }
        }
        lines.add("no row");
        Files.write(listening, lines, StandardOpenOption.TRUNCATE_EXISTING);
    }
}
