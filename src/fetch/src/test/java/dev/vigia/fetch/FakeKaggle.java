package dev.vigia.fetch;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A stand-in for Kaggle's API on one port and for its storage on another. The API asks for the token and redirects to an
 * address that is signed and expires. The storage refuses a token, supports ranges, and answers its next requests as a test
 * has prepared.
 */
public final class FakeKaggle implements AutoCloseable {
    static final String USER = "somebody";
    public static final String KEY = "0123456789abcdefsecret";

    /** The file of the token. */
    public static final String TOKEN = "{\"username\":\"" + USER + "\",\"key\":\"" + KEY + "\"}";

    /** The requests to both, in the order of arrival: method, path and query without the signature's value. */
    public final List<String> asked = new CopyOnWriteArrayList<>();

    /** The storage's {@code Range} of each request, or "whole". */
    public final List<String> ranges = new CopyOnWriteArrayList<>();

    /** The failures of the stand-in itself. */
    public final List<String> complaints = new CopyOnWriteArrayList<>();

    public volatile byte[] zip;
    volatile String tag = "\"first\"";
    volatile String md5;
    public volatile int version = 3;
    volatile boolean knowsRanges = true;
    public volatile boolean moreFiles;
    public volatile Map<String, Long> listed;

    private final HttpServer api;
    private final HttpServer storage;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Queue<Act> atApi = new ConcurrentLinkedQueue<>();
    private final Queue<Act> atStorage = new ConcurrentLinkedQueue<>();
    private volatile int signature;

    /** An answer that replaces the usual one. */
    interface Act {
        void answer(HttpExchange exchange) throws IOException;
    }

    public FakeKaggle(Map<String, String> files) throws IOException {
        serve(FakeZip.of(files));
        listed = FakeZip.sizes(files);
        api = server(this::atApi);
        storage = server(this::atStorage);
    }

    private HttpServer server(Act usual) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            try (exchange) {
                usual.answer(exchange);
            } catch (RuntimeException wrong) {
                complaints.add(wrong.toString());
            }
        });
        server.start();
        return server;
    }

    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + api.getAddress().getPort());
    }

    public FakeKaggle nextAtApi(Act act) {
        atApi.add(act);
        return this;
    }

    public FakeKaggle nextAtStorage(Act act) {
        atStorage.add(act);
        return this;
    }

    /** Sets the zip that the storage has from now on, and its MD5. */
    public void serve(byte[] bytes) {
        zip = bytes;
        md5 = FakeZip.md5(bytes);
    }

    /** Ends the validity of the addresses that were given. */
    void expire() {
        signature++;
    }

    static Act status(int status, String... header) {
        return exchange -> {
            if (header.length == 2) {
                exchange.getResponseHeaders().add(header[0], header[1]);
            }
            exchange.sendResponseHeaders(status, -1);
        };
    }

    public static Act says(int status, String text) {
        return exchange -> send(exchange, status, text);
    }

    private void atApi(HttpExchange exchange) throws IOException {
        asked.add("api " + exchange.getRequestURI());
        String basic = Base64.getEncoder().encodeToString((USER + ":" + KEY).getBytes(StandardCharsets.UTF_8));
        if (!("Basic " + basic).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            send(exchange, 401, "{\"code\":401,\"message\":\"Unauthorized\"}");
            return;
        }
        Act act = atApi.poll();
        if (act != null) {
            act.answer(exchange);
            return;
        }
        String path = exchange.getRequestURI().getPath();
        if (path.startsWith("/api/v1/datasets/view/")) {
            send(exchange, 200, "{\"currentVersionNumber\":" + version + ",\"licenseName\":\"CC0\",\"tags\":[{}]}");
        } else if (path.startsWith("/api/v1/datasets/list/")) {
            list(exchange);
        } else if (path.startsWith("/api/v1/datasets/download/")) {
            String signed = "http://127.0.0.1:" + storage.getAddress().getPort() + "/archive.zip?X-Goog-Signature=s"
                    + signature;
            status(302, "Location", signed).answer(exchange);
        } else {
            send(exchange, 404, "{\"code\":404,\"message\":\"Not found\"}");
        }
    }

    private void list(HttpExchange exchange) throws IOException {
        boolean second = exchange.getRequestURI().getQuery().contains("pageToken=a+b");
        StringBuilder files = new StringBuilder();
        if (moreFiles && !second) {
            send(exchange, 200, "{\"datasetFiles\":[{\"name\":\"other\"}],\"nextPageToken\":\"a+b\"}");
            return;
        }
        listed.forEach((name, bytes) -> files.append(files.length() == 0 ? "" : ",")
                .append("{\"name\":\"" + name + "\",\"totalBytes\":" + bytes + "}"));
        send(exchange, 200, "{\"datasetFiles\":[" + files + "],\"nextPageToken\":\"\"}");
    }

    private void atStorage(HttpExchange exchange) throws IOException {
        Headers headers = exchange.getRequestHeaders();
        String range = headers.getFirst("Range");
        asked.add("storage " + exchange.getRequestURI().getPath());
        ranges.add(range == null ? "whole" : range);
        if (headers.containsKey("Authorization")
                || exchange.getRequestURI().toString().contains(KEY)) {
            complaints.add("the token reached the storage");
        }
        Act act = atStorage.poll();
        if (act != null) {
            act.answer(exchange);
        } else if (!exchange.getRequestURI().getQuery().endsWith("=s" + signature)) {
            send(exchange, 400, "<Error><Code>ExpiredToken</Code></Error>");
        } else {
            sendFrom(exchange, start(headers), zip.length);
        }
    }

    private int start(Headers headers) {
        String range = headers.getFirst("Range");
        return range == null || !knowsRanges || !tag.equals(headers.getFirst("If-Range"))
                ? 0
                : Integer.parseInt(range.replaceAll("[^0-9]", ""));
    }

    /** Sends headers that promise so many bytes. */
    static Act length(long bytes) {
        return exchange -> exchange.sendResponseHeaders(200, bytes);
    }

    /** Sends a part of the requested bytes and closes the connection. Runs an action before and after. */
    public Act cutAfter(int bytes, Runnable before, Runnable sent) {
        return exchange -> {
            before.run();
            int from = start(exchange.getRequestHeaders());
            sendFrom(exchange, from, from + bytes);
            sent.run();
        };
    }

    private void sendFrom(HttpExchange exchange, int from, int to) throws IOException {
        Headers headers = exchange.getResponseHeaders();
        headers.add("ETag", tag);
        if (md5 != null) {
            headers.add("x-goog-hash", "crc32c=" + FakeZip.crc32c(zip));
            headers.add("x-goog-hash", "md5=" + md5);
        }
        if (from > 0) {
            headers.add("Content-Range", "bytes " + from + "-" + (zip.length - 1) + "/" + zip.length);
        }
        exchange.sendResponseHeaders(from > 0 ? 206 : 200, zip.length - from);
        exchange.getResponseBody().write(zip, from, to - from);
        exchange.getResponseBody().flush();
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        api.stop(0);
        storage.stop(0);
        threads.shutdownNow();
    }
}
