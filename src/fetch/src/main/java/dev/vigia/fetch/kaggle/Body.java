package dev.vigia.fetch.kaggle;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * The body of an answer, which is given up when no bytes come for a time. Java's client alone would wait for them
 * without end.
 */
final class Body implements AutoCloseable {
    private final InputStream bytes;
    private final Duration patience;
    private final String sender;

    /** @param patience the longest wait for the next bytes */
    Body(InputStream bytes, Duration patience, String sender) {
        this.bytes = bytes;
        this.patience = patience;
        this.sender = sender;
    }

    /**
     * Reads as {@link InputStream#read(byte[])} does, but waits for a limited time.
     *
     * @throws Unavailable if the body breaks off, or no bytes come in time
     */
    int read(byte[] buffer) throws Unavailable {
        CompletableFuture<Void> arrival = new CompletableFuture<>();
        // This runs on the JDK's timer thread. Closing the stream there wakes the read below.
        arrival.orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS).exceptionally(late -> {
            close();
            return null;
        });
        try {
            return bytes.read(buffer);
        } catch (IOException broken) {
            String reason = arrival.isCompletedExceptionally()
                    ? " sent nothing for " + patience.toSeconds() + " s"
                    : " broke off (" + Requests.reason(broken) + ")";
            throw new Unavailable(sender + reason);
        } finally {
            // Cancels the timer, which otherwise would close the stream during a later read.
            arrival.complete(null);
        }
    }

    /** Returns all bytes, up to a limit. */
    byte[] first(int most) throws Unavailable {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        byte[] buffer = new byte[1 << 14];
        for (int read = read(buffer); read >= 0 && whole.size() < most; read = read(buffer)) {
            whole.write(buffer, 0, Math.min(read, most - whole.size()));
        }
        return whole.toByteArray();
    }

    @Override
    public void close() {
        try {
            bytes.close();
        } catch (IOException alreadyBroken) {
            // Nothing more is wanted of it.
        }
    }
}
