package dev.vigia.replay.stream;

import java.util.Collections;
import java.util.List;

/** The end of a request: an outcome for each of its entries, in their order. */
public record Answer(Request request, List<Outcome> outcomes) {
    /** The request failed as a whole. */
    public static Answer failed(Request request, Trouble trouble, String message) {
        return new Answer(request, Collections.nCopies(request.entries().size(), Outcome.failed(trouble, message)));
    }
}
