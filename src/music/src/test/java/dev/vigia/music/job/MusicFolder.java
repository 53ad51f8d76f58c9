package dev.vigia.music.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

/** A folder of small input files for runs, and of the tables that the runs write. */
final class MusicFolder {
    static final String HEADER = "track_id,user_id,playcount\n";
    static final String WEEK = "2026-W47";

    private final Path folder;

    /** Has two tracks already, T1 of artist A and T2 of artist B. */
    MusicFolder(Path folder) throws IOException {
        this.folder = folder;
        write("info.csv", "track_id,name,artist,genre\nT1,a,A,g\nT2,b,B,\n");
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    void write(String name, String text) throws IOException {
        Files.writeString(file(name), text);
    }

    void run(String week, String listening, String... more) {
        String[] options = {"--music-info", "info.csv", "--listening", listening, "--week", week, "--out", "out"};
        TestRun.at(2)
                .in(folder)
                .run(Stream.concat(Arrays.stream(options), Arrays.stream(more)).toArray(String[]::new));
    }

    Path week() {
        return week(WEEK);
    }

    Path week(String week) {
        return folder.resolve("out/music_tops/week=" + week);
    }

    String summary(String week) throws IOException {
        return Files.readString(week(week).resolve("summary.json"));
    }

    /** Returns a table of the week, for a query. */
    String table(String week, String table) {
        return "read_parquet('" + week(week) + "/" + table + "/*.parquet', hive_partitioning = false)";
    }
}
