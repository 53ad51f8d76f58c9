package dev.vigia.commands.weekly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vigia.commands.terminal.LaunchedCommand;
import dev.vigia.local.services.Clients;
import dev.vigia.local.services.Endpoints;
import dev.vigia.local.services.LocalServices;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.s3.S3Client;

/** Snapshots and tops in S3, by its stand-in. */
class WeeklyS3IT {
    private static final String SECRET = "nobody-may-see-this";
    private static final String INFO = "s3://music/Music Info.csv";

    @TempDir
    private static Path shared;

    private static LocalServices services;
    private static Music music;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() {
        services = LocalServices.start(shared.resolve("services"));
        music = Music.generated(shared.resolve("music"), shared.resolve("work"), 1);
        try (S3Client s3 = Clients.s3(services.endpoints())) {
            s3.createBucket(request -> request.bucket("music"));
            s3.createBucket(request -> request.bucket("tops"));
            s3.putObject(request -> request.bucket("music").key("Music Info.csv"), music.info());
            s3.putObject(request -> request.bucket("music").key("first.csv"), music.listening());
            s3.putObject(request -> request.bucket("music").key("later.csv"), music.listeningLater());
        }
    }

    @AfterAll
    static void stop() {
        services.close();
    }

    @Test
    void topsInS3_areThoseOfAFolder() throws Exception {
        weekly(0, Music.options(INFO, "s3://music/first.csv", Music.WEEK, "s3://tops"));
        List<String> second = Music.options(INFO, "s3://music/later.csv", Music.NEXT_WEEK, "s3://tops");
        second.addAll(List.of("--previous", "s3://music/first.csv"));
        weekly(0, second);
        weekly(0, second);

        assertEquals(0, music.weekly(music.first(folder)), music::errors);
        assertEquals(0, music.weekly(music.second(folder)), music::errors);
        Path bucket = services.buckets().resolve("tops");
        for (String week : List.of(Music.WEEK, Music.NEXT_WEEK)) {
            Tops.in(bucket, week).assertSameRows(Tops.in(folder, week));
        }
        assertTrue(Tops.entriesIn(bucket).stream().noneMatch(entry -> entry.contains("_unfinished")));
    }

    @Test
    void snapshotThatIsNotThere_isNamedAndLeavesNothing() throws Exception {
        List<String> before = Tops.entriesIn(services.buckets().resolve("tops"));
        String output = weekly(2, Music.options(INFO, "s3://music/no.csv", "2026-W01", "s3://tops"));
        assertEquals("Cannot read --listening s3://music/no.csv: there is no such file.", output.strip());
        assertEquals(before, Tops.entriesIn(services.buckets().resolve("tops")));
    }

    /** Runs the command, and returns its output. Keys are in its environment alone. */
    private String weekly(int exitCode, List<String> options) throws Exception {
        List<String> all = new ArrayList<>(options);
        all.addAll(List.of("--endpoint", services.s3().toString(), "--heap", "512"));
        try (LaunchedCommand weekly =
                LaunchedCommand.startBy(environment(), folder, "weekly", all.toArray(String[]::new))) {
            assertEquals(exitCode, weekly.exitCode(), weekly::output);
            assertNoSecretIn(weekly.work());
            return weekly.output();
        }
    }

    private static List<String> environment() {
        return List.of(
                "env",
                "AWS_ACCESS_KEY_ID=" + Endpoints.ACCESS_KEY,
                "AWS_SECRET_ACCESS_KEY=" + SECRET,
                "AWS_REGION=" + Endpoints.REGION);
    }

    private static void assertNoSecretIn(Path work) throws Exception {
        for (String file : Tops.entriesIn(work)) {
            Path path = work.resolve(file);
            assertFalse(Files.isRegularFile(path) && Files.readString(path).contains(SECRET), file);
        }
    }
}
