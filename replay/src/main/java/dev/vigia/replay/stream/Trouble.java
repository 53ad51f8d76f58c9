package dev.vigia.replay.stream;

/** The reason why the stream did not take a record. */
public enum Trouble {
    /** The stream is at its limit. It will take the record later. */
    THROTTLED,
    /** The service did not answer, or answered that it is not well. */
    UNAVAILABLE,
    /** The service will never take it: there is no such stream, no permission, or an argument is wrong. */
    REFUSED
}
