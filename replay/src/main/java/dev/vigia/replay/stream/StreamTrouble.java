package dev.vigia.replay.stream;

import java.util.Objects;

/** The error of a stream whose shards could not be listed. */
public final class StreamTrouble extends Exception {
    private static final long serialVersionUID = 1L;

    public final Trouble trouble;

    public StreamTrouble(Trouble trouble, String message) {
        super(message);
        this.trouble = Objects.requireNonNull(trouble);
    }
}
