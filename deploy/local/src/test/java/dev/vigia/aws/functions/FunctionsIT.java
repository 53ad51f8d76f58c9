package dev.vigia.aws.functions;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vigia.fetch.kaggle.KaggleClient;
import dev.vigia.local.services.Clients;
import dev.vigia.local.services.Endpoints;
import dev.vigia.local.services.LocalServices;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.kinesis.KinesisClient;
import software.amazon.awssdk.services.s3.S3Client;

/** The functions, called as the service calls them, against the stand-ins. */
class FunctionsIT {
    private static final long LONG = 600_000;
    private static final Map<String, String> MUSIC = Map.of(
            "set", "music", "secret", "vigia/kaggle-token", "bucket", "vigia-raw", "folder", "landing/music/2026-W47");

    @TempDir
    private static Path shared;

    private static LocalServices services;

    @TempDir
    private Path disk;

    @BeforeAll
    static void start() throws IOException {
        services = LocalServices.start(shared);
        try (KinesisClient kinesis = Clients.kinesis(services.endpoints());
                S3Client s3 = Clients.s3(services.endpoints())) {
            kinesis.createStream(request -> request.streamName("transactions").shardCount(1));
            kinesis.waiter().waitUntilStreamExists(request -> request.streamName("transactions"));
            s3.createBucket(request -> request.bucket("vigia-raw"));
            s3.putObject(
                    request -> request.bucket("vigia-raw").key("landing/bank/bank_transactions.csv.gz"),
                    Path.of("../../replay/sample/bank_transactions.csv.gz"));
        }
    }

    @AfterAll
    static void stop() {
        services.close();
    }

    @Test
    void replay_sendsAllRows() throws IOException {
        Map<String, Object> answer = new ReplayFunction(place(null))
                .handleRequest(asked("landing/bank/bank_transactions.csv.gz"), new Call(LONG));
        long read = (long) answer.get("rowsRead");
        assertTrue(read > 1_000);
        assertEquals(read - (long) answer.get("rowsRejected"), answer.get("sent"));
        assertNothingIsLeft();
    }

    @Test
    void replay_withoutTime_saysHowFarItCame() throws IOException {
        ReplayFunction function = new ReplayFunction(place(null));
        Map<String, String> asked = asked("landing/bank/bank_transactions.csv.gz");
        String message = assertThrows(IllegalStateException.class, () -> function.handleRequest(asked, new Call(0)))
                .getMessage();
        assertTrue(message.contains("Give the stream more shards"), message);
        assertNothingIsLeft();
    }

    @Test
    void replay_ofAMissingFile_fails() throws IOException {
        ReplayFunction function = new ReplayFunction(place(null));
        assertThrows(RuntimeException.class, () -> function.handleRequest(asked("landing/none.csv"), new Call(LONG)));
        assertThrows(IllegalArgumentException.class, () -> function.handleRequest(Map.of(), new Call(LONG)));
        assertNothingIsLeft();
    }

    @Test
    void download_bringsTheFilesIntoTheBucket() throws IOException {
        try (KaggleStandIn kaggle = new KaggleStandIn()) {
            Call call = new Call(LONG);
            Map<String, Object> answer = new DownloadFunction(place(kaggle)).handleRequest(MUSIC, call);
            String history = "landing/music/2026-W47/User Listening History.csv";
            assertEquals(
                    List.of("landing/music/2026-W47/Music Info.csv", history, "landing/music/2026-W47/fetched.json"),
                    answer.get("files"));
            try (S3Client s3 = Clients.s3(services.endpoints())) {
                assertArrayEquals(
                        KaggleStandIn.HISTORY.getBytes(),
                        s3.getObjectAsBytes(
                                        request -> request.bucket("vigia-raw").key(history))
                                .asByteArray());
            }
            assertFalse(call.log().contains(KaggleStandIn.KEY), call.log());
            assertNothingIsLeft();
        }
    }

    @Test
    void download_thatIsRefused_saysWhy() throws IOException {
        try (KaggleStandIn kaggle = new KaggleStandIn()) {
            kaggle.refuse();
            DownloadFunction function = new DownloadFunction(place(kaggle));
            String message = assertThrows(
                            IllegalStateException.class, () -> function.handleRequest(MUSIC, new Call(LONG)))
                    .getMessage();
            assertTrue(message.contains("Kaggle"), message);
            assertFalse(message.contains(KaggleStandIn.KEY), message);
            assertNothingIsLeft();
        }
    }

    @Test
    void download_ofAnUnknownSet_saysWhichThereAre() throws IOException {
        try (KaggleStandIn kaggle = new KaggleStandIn()) {
            DownloadFunction function = new DownloadFunction(place(kaggle));
            Map<String, String> films = new TreeMap<>(MUSIC);
            films.put("set", "films");
            String message = assertThrows(RuntimeException.class, () -> function.handleRequest(films, new Call(LONG)))
                    .getMessage();
            assertEquals("\"films\" is not a data set. Write bank or music.", message);
            assertNothingIsLeft();
        }
    }

    private void assertNothingIsLeft() throws IOException {
        try (Stream<Path> left = Files.list(disk)) {
            assertEquals(List.of(), left.toList());
        }
    }

    private Place place(KaggleStandIn kaggle) {
        Endpoints endpoints = services.endpoints();
        Optional<URI> other = Optional.ofNullable(kaggle).map(KaggleStandIn::address);
        return new Place(
                Endpoints.REGION,
                disk,
                Optional.of(endpoints.s3()),
                Optional.of(endpoints.kinesis()),
                other,
                other.orElse(KaggleClient.ENDPOINT));
    }

    private static Map<String, String> asked(String key) {
        return Map.of("bucket", "vigia-raw", "key", key, "stream", "transactions");
    }
}
