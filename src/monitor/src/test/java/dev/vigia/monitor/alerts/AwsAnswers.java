package dev.vigia.monitor.alerts;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** An AWS service on this machine that keeps what it is asked and gives the answers that it is told to, in turn. */
public final class AwsAnswers implements BeforeEachCallback, AfterAllCallback {
    private final HttpServer server = server();
    private final String otherwise;
    private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
    private final Deque<Answer> answers = new ConcurrentLinkedDeque<>();

    /** @param otherwise what it answers unless told to answer something else */
    public AwsAnswers(String otherwise) {
        this.otherwise = otherwise;
        server.createContext("/", this::answer);
        server.start();
    }

    private static HttpServer server() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        requests.clear();
        answers.clear();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    public void next(int status, String body) {
        answers.add(new Answer(status, body));
    }

    /** Returns the bodies of all requests so far. */
    public List<String> requests() {
        return List.copyOf(requests);
    }

    /** Returns the fields of the only request, which was a form. */
    Map<String, String> form() {
        return Arrays.stream(requests().get(0).split("&"))
                .map(field -> field.split("=", 2))
                .collect(Collectors.toMap(field -> field[0], field -> decoded(field[1])));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private void answer(HttpExchange exchange) throws IOException {
        requests.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        Answer answer = answers.isEmpty() ? new Answer(200, otherwise) : answers.poll();
        byte[] body = answer.body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        server.stop(0);
    }

    private static final class Answer {
        private final int status;
        private final String body;

        Answer(int status, String body) {
            this.status = status;
            this.body = body;
        }
    }
}
