package dev.vigia.replay.stream;

/** What kept the stream from taking a record. */
public enum Trouble {
    /** The stream takes no more for now. It will. */
    THROTTLED,
    /** No answer, or one that the service is not well. */
    UNAVAILABLE,
    /** The service will never take it: no such stream, no permission, wrong arguments. */
    REFUSED
}
