package dev.vigia.aws.functions;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Kaggle with a small data set, and the service that keeps the token for it. */
final class KaggleStandIn implements AutoCloseable {
    static final String KEY = "0123456789abcdefsecret";
    static final String HISTORY = "track_id,user_id,playcount\nTRIOREW128F424EAF0,u1,3\n";

    private static final String INFO =
            "track_id,name,artist,spotify_preview_url,spotify_id,tags,genre,year,duration_ms,"
                    + "danceability,energy,key,loudness,mode,speechiness,acousticness,instrumentalness,liveness,valence,tempo,"
                    + "time_signature\n"
                    + "TRIOREW128F424EAF0,Title,Artist" + ",".repeat(18) + "\n";
    private static final String SECRET =
            "{\"SecretString\":\"{\\\"username\\\":\\\"somebody\\\",\\\"key\\\":\\\"" + KEY + "\\\"}\"}";

    private final HttpServer server = server();
    /** The server of the files. It is not Kaggle, and no token is sent to it. */
    private final HttpServer storage = server();

    private volatile boolean refuses;

    KaggleStandIn() throws IOException {
        byte[] zip = zip();
        String sizes = "{\"datasetFiles\":[{\"name\":\"Music Info.csv\",\"totalBytes\":" + INFO.length()
                + "},{\"name\":\"User Listening History.csv\",\"totalBytes\":" + HISTORY.length() + "}]}";
        server.createContext("/", exchange -> answer(exchange, SECRET.getBytes()));
        server.createContext(
                "/api/v1/datasets/view", exchange -> answer(exchange, "{\"currentVersionNumber\":1}".getBytes()));
        server.createContext("/api/v1/datasets/list", exchange -> answer(exchange, sizes.getBytes()));
        server.createContext("/api/v1/datasets/download", exchange -> {
            exchange.getResponseHeaders().add("Location", address(storage) + "/archive.zip");
            answer(exchange, 302, new byte[0]);
        });
        storage.createContext("/", exchange -> answer(exchange, zip));
        server.start();
        storage.start();
    }

    URI address() {
        return address(server);
    }

    private static HttpServer server() throws IOException {
        return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    private static URI address(HttpServer server) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Refuses the token from now on. */
    void refuse() {
        refuses = true;
    }

    private void answer(HttpExchange exchange, byte[] body) throws IOException {
        boolean refused = refuses && exchange.getRequestURI().getPath().startsWith("/api");
        answer(exchange, refused ? 401 : 200, refused ? new byte[0] : body);
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        try (exchange) {
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static byte[] zip() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("Music Info.csv"));
            zip.write(INFO.getBytes());
            zip.putNextEntry(new ZipEntry("User Listening History.csv"));
            zip.write(HISTORY.getBytes());
        }
        return bytes.toByteArray();
    }

    @Override
    public void close() {
        server.stop(0);
        storage.stop(0);
    }
}
