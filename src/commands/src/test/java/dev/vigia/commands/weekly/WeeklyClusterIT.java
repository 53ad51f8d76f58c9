package dev.vigia.commands.weekly;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vigia.local.flink.StandaloneCluster;
import dev.vigia.local.services.Installation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The very jar in a cluster of three processes. */
class WeeklyClusterIT {
    @TempDir
    private Path folder;

    @Test
    void tops_areThoseOfARunOnThisMachineAlone() throws Exception {
        Music music = Music.generated(folder.resolve("music"), folder.resolve("work"), 1);
        Path here = folder.resolve("here");
        Path there = folder.resolve("there");
        try (StandaloneCluster cluster = StandaloneCluster.start(Files.createDirectory(folder.resolve("cluster")))) {
            submit(cluster, music.first(there));
            submit(cluster, music.second(there));
        }
        assertEquals(0, music.weekly(with("--parallelism", "2", music.first(here))), music::errors);
        assertEquals(0, music.weekly(with("--parallelism", "2", music.second(here))), music::errors);
        for (String week : List.of(Music.WEEK, Music.NEXT_WEEK)) {
            Tops.in(here, week).assertSameRows(Tops.in(there, week));
        }
        assertEquals(Tops.entriesIn(here), Tops.entriesIn(there));
    }

    private void submit(StandaloneCluster cluster, List<String> options) throws Exception {
        Path output = folder.resolve("output.txt");
        assertEquals(0, cluster.run(with(Installation.find().music().toString(), options), output), () -> read(output));
    }

    private static List<String> with(String option, List<String> options) {
        List<String> all = new ArrayList<>(List.of(option));
        all.addAll(options);
        return all;
    }

    private static List<String> with(String option, String value, List<String> options) {
        return with(option, with(value, options));
    }

    private static String read(Path output) {
        try {
            return Files.readString(output);
        } catch (IOException unreadable) {
            return unreadable.toString();
        }
    }
}
