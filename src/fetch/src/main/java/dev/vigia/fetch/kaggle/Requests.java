package dev.vigia.fetch.kaggle;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;

/**
 * Sends requests and tells valid answers from failures that may pass. It follows no redirect, because the token for
 * one host must not reach another.
 */
final class Requests {
    private static final Duration TO_CONNECT = Duration.ofSeconds(20);
    private static final Duration TO_ANSWER = Duration.ofSeconds(60);
    private static final String AGENT = "vigia/0.1.0";

    private static final int TIMEOUT = 408;
    private static final int TOO_EARLY = 425;
    private static final int TOO_MANY = 429;
    private static final int SERVER_ERRORS = 500;

    private final HttpClient client;
    private final Duration silence;

    /** @param silence the longest wait for the next bytes of a body */
    Requests(Duration silence) {
        this.silence = silence;
        // HTTP/1.1: one file from one host gains nothing from streams, and a cut connection then cuts just that file.
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(TO_CONNECT)
                .build();
    }

    static HttpRequest.Builder to(URI address) {
        return HttpRequest.newBuilder(address)
                // Covers the time until the headers. Body watches the bytes after them.
                .timeout(TO_ANSWER)
                .header("User-Agent", AGENT)
                // A compressed transfer would have another length, and its ranges other bytes.
                .header("Accept-Encoding", "identity");
    }

    /**
     * Sends a request. The caller reads and closes the answer's body.
     *
     * @param whom the name of the server, for messages
     * @throws Unavailable if no answer comes, or one that says to come back later
     */
    HttpResponse<InputStream> ask(HttpRequest request, String whom) throws Unavailable, InterruptedException {
        HttpResponse<InputStream> answer;
        try {
            answer = client.send(request, BodyHandlers.ofInputStream());
        } catch (IOException unreached) {
            throw new Unavailable(whom + " could not be reached (" + reason(unreached) + ")");
        }
        int status = answer.statusCode();
        if (status == TIMEOUT || status == TOO_EARLY || status == TOO_MANY || status >= SERVER_ERRORS) {
            // An unread body would keep its connection open.
            body(answer, whom).close();
            throw new Unavailable(
                    whom + " answered " + status, retryAfter(answer).orElse(null));
        }
        return answer;
    }

    Body body(HttpResponse<InputStream> answer, String whom) {
        return new Body(answer.body(), silence, whom);
    }

    /** Returns a failure in a few words. Java's client names hosts at most, never an address with its signature. */
    static String reason(IOException failure) {
        String name = failure.getClass().getSimpleName();
        return failure.getMessage() == null ? name : failure.getMessage();
    }

    /** Returns the seconds of {@code Retry-After}. A date is ignored, because this machine's clock may be wrong. */
    private static Optional<Duration> retryAfter(HttpResponse<?> answer) {
        return answer.headers()
                .firstValue("Retry-After")
                .filter(text -> text.matches("[0-9]{1,9}"))
                .map(Long::parseLong)
                .map(Duration::ofSeconds);
    }
}
