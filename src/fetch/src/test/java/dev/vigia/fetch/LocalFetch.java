package dev.vigia.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vigia.fetch.kaggle.Download;
import dev.vigia.fetch.kaggle.KaggleClient;
import dev.vigia.fetch.kaggle.KaggleToken;
import dev.vigia.fetch.kaggle.RetryPolicy;
import dev.vigia.transactions.errors.ExplainedFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Fetches the bank's set from a {@link FakeKaggle}, without a pause between attempts, and keeps what is said. */
public final class LocalFetch implements Download.Listener, AutoCloseable {
    public static final String FILE = "bank_transactions.csv";
    public static final String PART = "bank.zip.part";
    static final Instant NOW = Instant.parse("2016-10-21T12:00:00Z");

    final FakeKaggle kaggle;
    final List<String> said = new ArrayList<>();
    final List<Duration> pauses = new ArrayList<>();

    private final Path folder;
    private final KaggleToken token;
    private volatile CountDownLatch arrived = new CountDownLatch(0);
    private volatile long awaited;

    LocalFetch(Path folder) throws IOException {
        this.folder = folder.resolve("bank");
        this.kaggle = new FakeKaggle(Map.of(FILE, text(1)));
        this.token = KaggleToken.read(Files.writeString(folder.resolve("kaggle.json"), FakeKaggle.TOKEN));
    }

    Fetched run(boolean anew) throws Exception {
        KaggleClient client = new KaggleClient(kaggle.endpoint(), token, new RetryPolicy(pauses::add, said::add));
        return new Fetching(client, folder, this, Clock.fixed(NOW, ZoneOffset.UTC))
                .run(new Fetching.Wish(DataSet.BANK, null, anew))
                .fetched();
    }

    /** Fetches, and expects a failure whose line has this part. */
    void fails(boolean anew, String part) {
        ExplainedFailure failed = assertThrows(ExplainedFailure.class, () -> run(anew), part);
        assertTrue(failed.getMessage().contains(part), failed.getMessage());
        assertEquals(1, failed.getMessage().lines().count());
    }

    /** Lets the storage close the connection once these bytes are in the part, so that the next request's start is known. */
    void cutAfter(int bytes, Runnable then) {
        kaggle.nextAtStorage(kaggle.cutAfter(
                bytes,
                () -> {
                    arrived = new CountDownLatch(1);
                    awaited = bytes;
                },
                () -> {
                    await();
                    then.run();
                }));
    }

    void cutAfter(int bytes) {
        cutAfter(bytes, () -> {});
    }

    private void await() {
        try {
            assertTrue(arrived.await(30, TimeUnit.SECONDS), "the bytes did not arrive");
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void says(String line) {
        said.add(line);
    }

    @Override
    public void reached(long bytes, long total) {
        if (bytes >= awaited) {
            arrived.countDown();
        }
    }

    String content() throws IOException {
        return Files.readString(folder.resolve(FILE));
    }

    /** Returns the names of the files in the folder, without the lock. */
    Set<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.endsWith(".lock"))
                    .collect(Collectors.toSet());
        }
    }

    /** Returns a bank file of a few thousand characters that a zip cannot shorten much. */
    public static String text(long seed) {
        Random random = new Random(seed);
        return PublishedFiles.BANK_HEADER + "\n"
                + Stream.generate(() -> Long.toString(random.nextLong(), 36))
                        .limit(500)
                        .collect(Collectors.joining("\n"));
    }

    @Override
    public void close() {
        kaggle.close();
        assertEquals(List.of(), kaggle.complaints);
        assertTrue(said.stream().noneMatch(line -> line.contains(FakeKaggle.KEY) || line.contains("Signature")));
    }
}
