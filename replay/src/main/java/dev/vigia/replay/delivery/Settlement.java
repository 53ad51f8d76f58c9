package dev.vigia.replay.delivery;

import dev.vigia.replay.stream.Answer;
import dev.vigia.replay.stream.Entry;
import dev.vigia.replay.stream.Outcome;
import dev.vigia.replay.stream.Shard;
import dev.vigia.replay.stream.Trouble;
import java.util.ArrayList;
import java.util.List;

/**
 * The evaluation of an answer.
 *
 * @param failed entries that the stream did not take, in their order
 * @param worst the most serious outcome of these; {@code null} if none failed
 * @param elsewhere whether another shard than the expected one took an entry
 */
record Settlement(List<Entry> failed, Outcome worst, boolean elsewhere) {
    /** Evaluates the answer of a request to the shard, and counts its entries. */
    static Settlement of(Answer answer, Shard shard, Tally tally) {
        List<Entry> entries = answer.request().entries();
        List<Entry> failed = new ArrayList<>();
        Outcome worst = null;
        boolean elsewhere = false;
        for (int at = 0; at < entries.size(); at++) {
            Outcome outcome = answer.outcomes().get(at);
            if (outcome.isTaken()) {
                tally.taken(entries.get(at));
                // A split or a merge shows here first: the answer names the new shard.
                elsewhere |= !outcome.shard().equals(shard.id());
            } else {
                failed.add(entries.get(at));
                worst = worse(worst, outcome);
                if (outcome.trouble() == Trouble.THROTTLED) {
                    tally.throttled();
                }
            }
        }
        return new Settlement(failed, worst, elsewhere);
    }

    /** The constants of {@link Trouble} are in order, the most serious last. */
    private static Outcome worse(Outcome known, Outcome next) {
        return known == null || next.trouble().compareTo(known.trouble()) > 0 ? next : known;
    }
}
