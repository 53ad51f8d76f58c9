package dev.vigia.replay.stream;

import java.util.Collections;
import java.util.List;

/** The answer to a request: an outcome for each of its entries, in their order. */
public record Answer(Request request, List<Outcome> outcomes) {
    public Answer {
        if (outcomes.size() != request.entries().size()) {
            throw new IllegalArgumentException("The stream answered with " + outcomes.size() + " outcomes to "
                    + request.entries().size() + " entries.");
        }
    }

    /** Returns the answer to a request that failed as a whole. */
    public static Answer failed(Request request, Trouble trouble, String message) {
        return new Answer(request, Collections.nCopies(request.entries().size(), Outcome.failed(trouble, message)));
    }
}
