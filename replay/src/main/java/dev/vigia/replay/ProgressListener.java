package dev.vigia.replay;

/** Is told about once a second how far a replay is, in the replay's own thread. */
@FunctionalInterface
public interface ProgressListener {
    /** Hears nothing. */
    ProgressListener NONE = progress -> {};

    void reached(ReplayProgress progress);
}
