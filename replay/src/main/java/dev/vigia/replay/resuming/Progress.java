package dev.vigia.replay.resuming;

import dev.vigia.replay.reading.UnusableInput;
import java.util.List;

/**
 * The progress of a replay.
 *
 * @param taken rows, from the first on in event-time order, that the stream has taken
 * @param labels labels, from the first on, that the stream has taken
 * @param sender the sender that has promised markers; empty if there is none
 */
public record Progress(Identity identity, long taken, long labels, String sender) {
    public Progress {
        if (taken < 0 || taken > identity.rows() * identity.copies() || labels < 0) {
            throw new IllegalArgumentException(
                    "taken is " + taken + " and labels.taken " + labels + " of " + identity.rows() + " rows");
        }
    }

    /**
     * Refuses to resume another replay.
     *
     * @throws UnusableInput if this is the progress of something else
     */
    public void check(Identity wanted) throws UnusableInput {
        List<String> differences = wanted.differences(identity);
        if (!differences.isEmpty()) {
            throw new UnusableInput("Cannot resume: this is not the replay that stopped ("
                    + String.join("; ", differences) + "). Repeat its options, or start over without --resume.");
        }
    }

    public boolean isComplete() {
        return taken == identity.rows() * identity.copies();
    }
}
