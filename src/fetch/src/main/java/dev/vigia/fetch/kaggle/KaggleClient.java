package dev.vigia.fetch.kaggle;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vigia.transactions.errors.ExplainedFailure;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.UnknownHostException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/**
 * Kaggle's public API, as far as a data set needs it: {@code GET <endpoint>/api/v1/datasets/...} with HTTP's Basic
 * authorization.
 *
 * <ul>
 *   <li>{@code view/{owner}/{name}}: JSON with {@code currentVersionNumber} and {@code licenseName}.
 *   <li>{@code list/{owner}/{name}?datasetVersionNumber=N}: JSON with {@code datasetFiles}, each with {@code name} and
 *       {@code totalBytes} when unpacked, and a {@code nextPageToken} if there are more.
 *   <li>{@code download/{owner}/{name}?datasetVersionNumber=N}: a redirect to a signed address of Google's storage, good for
 *       three days, where all files are in one zip.
 * </ul>
 *
 * <p>A request that fails for a passing reason is repeated as {@link RetryPolicy} says. Every other failure is an
 * {@link ExplainedFailure}, whose message holds neither the token nor a signed address.
 *
 * <p>Paths and fields are those of Kaggle's own Python clients, {@code kaggle} and {@code kagglehub} (as of 2025); a redirect
 * leads to {@code storage.googleapis.com/kaggle-data-sets/.../archive.zip?X-Goog-Expires=259200&...}. Kaggle publishes no
 * other reference, and does not promise to keep them.
 */
public final class KaggleClient {
    /** Kaggle's own address. */
    public static final URI ENDPOINT = URI.create("https://www.kaggle.com");

    // The longest wait for the next bytes of a body.
    private static final Duration SILENCE = Duration.ofSeconds(60);
    private static final String KAGGLE = "Kaggle";
    // Of one JSON answer. A longer one is cut off and then malformed.
    private static final int MOST_BYTES = 4 << 20;
    // Of a text from Kaggle in a message or note.
    private static final int MOST_CHARACTERS = 200;
    private static final int PAGE_SIZE = 200;
    // Ends a list whose page tokens never end.
    private static final int MOST_PAGES = 25;
    private static final int MOST_HOPS = 5;

    private final URI endpoint;
    private final KaggleToken token;
    private final RetryPolicy retries;
    private final Requests requests;

    /**
     * Creates a client of Kaggle, or of a mirror that behaves the same.
     *
     * @param endpoint scheme, host and port; see {@link #isSafe}
     */
    public KaggleClient(URI endpoint, KaggleToken token, RetryPolicy retries) {
        this(endpoint, token, retries, SILENCE);
    }

    /** @param silence the longest wait for the next bytes of a body */
    KaggleClient(URI endpoint, KaggleToken token, RetryPolicy retries, Duration silence) {
        this.endpoint = endpoint;
        this.token = token;
        this.retries = retries;
        this.requests = new Requests(silence);
    }

    /**
     * The facts on a data set's page.
     *
     * @param version the newest version, from 1
     * @param licence as Kaggle names it; empty if it names none
     */
    public record Page(int version, String licence) {}

    /** Returns whether a token may be sent there: by TLS, or to this machine. */
    public static boolean isSafe(URI address) {
        // A user name or password in the address would appear in messages.
        if (address.getHost() == null || address.getUserInfo() != null) {
            return false;
        }
        return "https".equals(address.getScheme()) || "http".equals(address.getScheme()) && isLoopback(address);
    }

    private static boolean isLoopback(URI address) {
        // Other names are not resolved: they could mean this machine now and another one a moment later.
        String host = address.getHost();
        try {
            return host.equals("localhost")
                    || host.matches("127(\\.[0-9]+){3}|\\[[0-9a-fA-F:]+\\]")
                            && InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException malformed) {
            return false;
        }
    }

    /**
     * Asks for the facts on a data set's page.
     *
     * @param dataSet its owner and name, {@code shivamb/bank-customer-segmentation}
     * @throws ExplainedFailure if Kaggle refuses, does not answer, or answers with something else
     */
    public Page page(String dataSet) throws InterruptedException {
        JsonNode page = json("view/" + dataSet, dataSet);
        // 0 if the field is absent or not a number.
        int version = page.path("currentVersionNumber").intValue();
        if (version < 1) {
            throw senseless("currentVersionNumber");
        }
        return new Page(version, oneLine(page.path("licenseName").asText()));
    }

    /**
     * Returns the files of a version by name, with their unpacked sizes in bytes; 0 if Kaggle does not say.
     *
     * @throws ExplainedFailure if Kaggle refuses, does not answer, or lists more than 5,000 files
     */
    public Map<String, Long> files(String dataSet, int version) throws InterruptedException {
        Map<String, Long> files = new TreeMap<>();
        String next = "";
        for (int page = 0; page < MOST_PAGES; page++) {
            JsonNode list = json(path("list", dataSet, version) + "&pageSize=" + PAGE_SIZE + next, dataSet);
            for (JsonNode file : list.path("datasetFiles")) {
                Json.text(file, "name")
                        .ifPresent(
                                name -> files.put(name, file.path("totalBytes").longValue()));
            }
            String more = Json.text(list, "nextPageToken").orElse("");
            if (more.isEmpty()) {
                return files;
            }
            next = "&pageToken=" + URLEncoder.encode(more, StandardCharsets.UTF_8);
        }
        throw ExplainedFailure.because("Cannot fetch " + dataSet + ": it has more than " + MOST_PAGES * PAGE_SIZE
                + " files. Look at its page, " + ENDPOINT + "/datasets/" + dataSet + ".");
    }

    /**
     * Returns the signed address of a version's zip. Anyone who has the address can read the zip for a while, without
     * a token.
     *
     * @throws ExplainedFailure if Kaggle refuses, or redirects to an unsafe address or without end
     * @throws Unavailable if a later attempt may succeed
     */
    URI archive(String dataSet, int version) throws Unavailable, InterruptedException {
        URI address = address(path("download", dataSet, version));
        // While Kaggle redirects to itself, the token goes along. The storage's address is signed and gets no token.
        for (int hop = 0; hop < MOST_HOPS && address.getAuthority().equals(endpoint.getAuthority()); hop++) {
            HttpResponse<InputStream> answer = ask(address);
            try (Body body = requests.body(answer, KAGGLE)) {
                if (answer.statusCode() / 100 != 3) {
                    throw refused(answer.statusCode(), body, dataSet);
                }
                address = target(address, answer);
            }
        }
        if (address.getAuthority().equals(endpoint.getAuthority())) {
            throw ExplainedFailure.because("Cannot fetch " + dataSet + ": Kaggle's redirects do not end. Try later.");
        }
        return address;
    }

    Requests requests() {
        return requests;
    }

    RetryPolicy retries() {
        return retries;
    }

    private static URI target(URI from, HttpResponse<?> answer) {
        try {
            // Plain http is followed only where it began, on this machine.
            URI target = from.resolve(answer.headers().firstValue("Location").orElse(""));
            if (isSafe(target)
                    && (target.getScheme().equals("https") || from.getScheme().equals("http"))) {
                return target;
            }
        } catch (IllegalArgumentException malformed) {
            // Treated as an absent address. Its text may hold a signature, so no message repeats it.
        }
        throw ExplainedFailure.because(
                "Cannot fetch it: Kaggle sends to an address that is invalid, or not https. Try later.");
    }

    private JsonNode json(String path, String dataSet) throws InterruptedException {
        while (true) {
            try {
                // Only Unavailable is tried again. The ExplainedFailure of refused() and senseless() ends the loop.
                HttpResponse<InputStream> answer = ask(address(path));
                try (Body body = requests.body(answer, KAGGLE)) {
                    if (answer.statusCode() != 200) {
                        throw refused(answer.statusCode(), body, dataSet);
                    }
                    JsonNode json = Json.object(body.first(MOST_BYTES)).orElseThrow(() -> senseless("JSON object"));
                    retries.succeeded();
                    return json;
                }
            } catch (Unavailable failure) {
                retries.after(failure);
            }
        }
    }

    private HttpResponse<InputStream> ask(URI address) throws Unavailable, InterruptedException {
        HttpRequest request = Requests.to(address)
                .header("Authorization", token.authorization())
                .build();
        return requests.ask(request, KAGGLE);
    }

    private URI address(String path) {
        String root = endpoint.toString();
        return URI.create((root.endsWith("/") ? root : root + "/") + "api/v1/datasets/" + path);
    }

    private static String path(String act, String dataSet, int version) {
        return act + "/" + dataSet + "?datasetVersionNumber=" + version;
    }

    private ExplainedFailure refused(int status, Body body, String dataSet) throws Unavailable {
        String answer = "Cannot fetch " + dataSet + ": Kaggle answered " + status + said(body);
        switch (status) {
            case 401:
                return ExplainedFailure.because(
                        answer + " and does not know this token. " + KaggleToken.PAGE + " makes another one.");
            case 403:
                return ExplainedFailure.because(answer + ". Open " + ENDPOINT + "/datasets/" + dataSet
                        + " as the token's user and accept what it asks for first, or make another token at "
                        + KaggleToken.PAGE + ".");
            case 404:
                return ExplainedFailure.because(answer + " and has no such version of it. See which there are at "
                        + ENDPOINT + "/datasets/" + dataSet + ".");
            default:
                return ExplainedFailure.because(answer + ". Try later.");
        }
    }

    /** Returns Kaggle's own message, {@code {"message": ...}}, in brackets. */
    private String said(Body body) throws Unavailable {
        String message = Json.object(body.first(MOST_BYTES))
                .flatMap(json -> Json.text(json, "message"))
                .orElse("");
        String line = oneLine(token.hiddenIn(message));
        return line.isEmpty() ? "" : " (" + line + ")";
    }

    private static String oneLine(String text) {
        // Control characters from outside could steer the terminal.
        String line = text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return line.substring(0, Math.min(line.length(), MOST_CHARACTERS));
    }

    private static ExplainedFailure senseless(String lacking) {
        return ExplainedFailure.because("Cannot understand Kaggle's answer: it has no " + lacking + ". Try later.");
    }
}
