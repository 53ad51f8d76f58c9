package dev.vigia.replay;

/** Takes a report of the replay's progress about once per second, on the replay's own thread. */
@FunctionalInterface
public interface ProgressListener {
    /** A listener that ignores all reports. */
    ProgressListener NONE = progress -> {};

    void reached(ReplayProgress progress);
}
