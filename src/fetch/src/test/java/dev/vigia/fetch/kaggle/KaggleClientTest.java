package dev.vigia.fetch.kaggle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import dev.vigia.transactions.errors.ExplainedFailure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KaggleClientTest {
    private static final String SET = "owner/set";

    private final List<String> said = new ArrayList<>();
    private final CountDownLatch over = new CountDownLatch(1);

    @TempDir
    Path folder;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server;
    private KaggleClient kaggle;
    private String location = "";

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/v1/datasets/download", exchange -> {
            exchange.getResponseHeaders().add("Location", location);
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
        server.createContext("/api/v1/datasets/view", exchange -> {
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
            awaitTheEnd();
            exchange.close();
        });
        server.setExecutor(threads);
        server.start();
        Path file = Files.writeString(folder.resolve("kaggle.json"), "{\"username\":\"a\",\"key\":\"secret\"}");
        URI endpoint = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
        RetryPolicy patience = new RetryPolicy(pause -> {}, said::add);
        kaggle = new KaggleClient(endpoint, KaggleToken.read(file), patience, Duration.ofMillis(20));
    }

    @AfterEach
    void stop() {
        over.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void client_givesUpAnAnswerThatHasStoppedFlowing() {
        ExplainedFailure failed = assertThrows(ExplainedFailure.class, () -> kaggle.page(SET));
        assertTrue(failed.getMessage().contains("Kaggle sent nothing for"), failed.getMessage());
        assertEquals(7, said.size());
    }

    @Test
    void client_followsToSafePlacesOnly() throws Exception {
        location = "https://storage.googleapis.com/archive.zip?X-Goog-Signature=s";
        assertEquals(URI.create(location), kaggle.archive(SET, 1));
        for (String unsafe : List.of("http://storage.googleapis.com/a", "ftp://127.0.0.1/a", "http://a b/?sig", "//")) {
            location = unsafe;
            ExplainedFailure failed = assertThrows(ExplainedFailure.class, () -> kaggle.archive(SET, 1), unsafe);
            assertTrue(failed.getMessage().contains("invalid, or not https"), failed.getMessage());
        }
    }

    @Test
    void client_doesNotFollowInACircle() {
        location = "/api/v1/datasets/download/again";
        ExplainedFailure failed = assertThrows(ExplainedFailure.class, () -> kaggle.archive(SET, 1));
        assertTrue(failed.getMessage().contains("redirects do not end"), failed.getMessage());
    }

    @Test
    void client_sendsATokenByTlsOrToThisMachineOnly() {
        for (String safe : List.of(
                "https://www.kaggle.com",
                "http://localhost:1",
                "http://127.0.0.1:1/",
                "http://127.1.2.3",
                "http://[::1]:1")) {
            assertTrue(KaggleClient.isSafe(URI.create(safe)), safe);
        }
        for (String unsafe : List.of(
                "http://www.kaggle.com",
                "http://127.0.0.1.evil.org",
                "http://localhost.evil.org",
                "http://10.0.0.1",
                "https://a:b@www.kaggle.com",
                "https:kaggle",
                "file:///etc/passwd")) {
            assertFalse(KaggleClient.isSafe(URI.create(unsafe)), unsafe);
        }
    }

    private void awaitTheEnd() {
        try {
            over.await();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }
}
