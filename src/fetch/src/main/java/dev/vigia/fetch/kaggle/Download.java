package dev.vigia.fetch.kaggle;

import dev.vigia.transactions.errors.ExplainedFailure;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;

/**
 * Downloads a data set's zip from Google's storage into a {@link PartFile}, in as many requests as it takes, and
 * checks its digests.
 *
 * <p>The missing bytes are asked for by {@code Range} on the condition {@code If-Range} (RFC 9110, 13.1.5 and 14):
 * the storage sends the rest of the same archive, or the whole of another one. An address that is no longer accepted,
 * which Google answers with 400 as well as with 403, is asked for again. The whole zip must have the length and the
 * hashes of the headers {@code Content-Length} and {@code x-goog-hash} (Cloud Storage, XML API).
 */
public final class Download {
    private static final String STORAGE = "Kaggle's storage";
    // Whole downloads that may end with a wrong hash: the second may repair what was damaged on the way.
    private static final int RUNS = 2;
    // How often the part may be dropped, for any reason.
    private static final int MOST_RESTARTS = 3;
    private static final int BUFFER = 1 << 16;

    private final KaggleClient kaggle;
    private final Wanted wanted;
    private final PartFile part;
    private final Listener listener;
    private final byte[] buffer = new byte[BUFFER];
    // Signed and valid for a limited time; null if it has to be asked for.
    private URI address;
    private int restarts;

    /** @param part receives the bytes; the caller closes it */
    public Download(KaggleClient kaggle, Wanted wanted, PartFile part, Listener listener) {
        this.kaggle = kaggle;
        this.wanted = wanted;
        this.part = part;
        this.listener = listener;
    }

    /**
     * The zip that is wanted.
     *
     * @param dataSet owner and name
     * @param version from 1
     * @param mostBytes the size of the largest zip that is accepted
     */
    public record Wanted(String dataSet, int version, long mostBytes) {}

    /** Takes the messages and the progress of a download, on the thread that downloads. */
    public interface Listener {
        /** Takes a line for the user. */
        void says(String line);

        /** Takes the number of bytes that have arrived, those of earlier runs included, and the number of all bytes. */
        default void reached(long bytes, long total) {}
    }

    /**
     * Downloads the missing bytes.
     *
     * @return the digests of the whole zip, which agree with the storage's hashes
     * @throws ExplainedFailure if Kaggle or its storage refuses, fails too often in a row, has too large a zip, or sends damaged
     *     bytes twice. The part stays for the next run, unless it is damaged.
     * @throws IOException if the part cannot be written
     * @throws InterruptedException if the thread is interrupted; what has arrived stays in the part
     */
    public Digests run() throws IOException, InterruptedException {
        if (part.archive()
                .filter(archive -> archive.version() != wanted.version())
                .isPresent()) {
            startAnew("What is there is of another version");
        }
        for (int run = 1; ; run++) {
            complete();
            Archive archive = part.archive().orElseThrow();
            Digests digests = Digests.of(part.path());
            Optional<String> wrong = archive.contradiction(digests);
            if (wrong.isEmpty()) {
                if (!archive.isHashed()) {
                    listener.says(STORAGE + " gave no hash. Only the length and the zip's own checksums are checked.");
                }
                return digests;
            }
            if (run == RUNS) {
                part.clear();
                throw ExplainedFailure.because("Cannot use what came of " + wanted.dataSet() + ": " + wrong.get()
                        + ", for the second time. Try later.");
            }
            startAnew("What came is damaged (" + wrong.get() + ")");
        }
    }

    private void complete() throws IOException, InterruptedException {
        RetryPolicy retries = kaggle.retries();
        while (!part.isWhole()) {
            long before = part.size();
            try {
                ask();
            } catch (Unavailable failure) {
                // Any progress ends the row of failures, so a large zip may take many requests over a bad line.
                if (part.size() > before) {
                    retries.succeeded();
                }
                retries.after(failure);
            }
        }
        retries.succeeded();
    }

    /** Sends one request, and takes its bytes until they end or break off. */
    private void ask() throws IOException, InterruptedException {
        if (address == null) {
            address = kaggle.archive(wanted.dataSet(), wanted.version());
        }
        long from = part.size();
        String tag = part.archive().map(Archive::tag).orElse("");
        // Without a strong tag there is no If-Range, and the rest could be that of another archive.
        if (from > 0 && tag.isEmpty()) {
            startAnew("It cannot be told whether the rest would be of the same archive");
            from = 0;
        }
        HttpRequest.Builder request = Requests.to(address);
        if (from > 0) {
            request.header("Range", "bytes=" + from + "-").header("If-Range", tag);
        }
        HttpResponse<InputStream> answer = kaggle.requests().ask(request.build(), STORAGE);
        try (Body body = kaggle.requests().body(answer, STORAGE)) {
            take(answer, body, from);
        }
    }

    private void take(HttpResponse<?> answer, Body body, long from) throws IOException {
        switch (answer.statusCode()) {
            // The whole archive: this is the first request, or If-Range did not match.
            case 200:
                begin(answer.headers(), from);
                break;
            case 206:
                // A partial answer to a request for the whole is refused as well.
                if (from == 0 || !isRest(answer.headers(), from)) {
                    startAnew("The rest is not of the archive that has begun");
                    return;
                }
                break;
            case 416:
                startAnew("The storage has no such rest");
                return;
            default:
                // Whatever the reason, only a new address can help. The retries are bounded.
                address = null;
                throw new Unavailable(
                        STORAGE + " answered " + answer.statusCode() + ", so its address may have expired");
        }
        append(body, part.archive().orElseThrow().bytes());
    }

    private void begin(HttpHeaders headers, long from) throws IOException {
        Archive next = Archive.of(headers, wanted.version())
                .orElseThrow(() -> ExplainedFailure.because(
                        "Cannot fetch " + wanted.dataSet() + ": the storage does not say how long it is. Try later."));
        if (next.bytes() > wanted.mostBytes()) {
            throw ExplainedFailure.because("Cannot fetch " + wanted.dataSet() + ": its zip has " + next.bytes()
                    + " bytes, and at most " + wanted.mostBytes() + " are expected. Look at its page on Kaggle first.");
        }
        if (from > 0) {
            boolean same = part.archive().filter(next::equals).isPresent();
            startAnew(same ? "The storage does not send a rest alone" : "The archive has changed");
        }
        part.begin(next);
    }

    /** Returns whether these headers belong to the missing bytes of the archive that has begun. */
    private boolean isRest(HttpHeaders headers, long from) {
        Archive archive = part.archive().orElseThrow();
        String range = "bytes " + from + "-" + (archive.bytes() - 1) + "/" + archive.bytes();
        return headers.firstValue("Content-Range").filter(range::equals).isPresent()
                // An absent tag is accepted, because the whole zip is checked in the end.
                && headers.firstValue("ETag")
                        .filter(tag -> !tag.equals(archive.tag()))
                        .isEmpty();
    }

    private void startAnew(String reason) throws IOException {
        part.clear();
        if (++restarts > MOST_RESTARTS) {
            throw ExplainedFailure.because("Cannot fetch " + wanted.dataSet() + ": " + reason
                    + ", and it has started anew " + MOST_RESTARTS + " times. Try later.");
        }
        listener.says(reason + ", so it starts anew.");
    }

    private void append(Body body, long total) throws IOException {
        long there = part.size();
        listener.reached(there, total);
        for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
            if (read > total - there) {
                startAnew("The storage sent more than it had said");
                return;
            }
            part.append(buffer, read);
            there += read;
            listener.reached(there, total);
        }
        if (there < total) {
            throw new Unavailable(STORAGE + " ended too early");
        }
    }
}
