package dev.vigia.replay.scenarios;

import java.util.List;
import java.util.Set;

/**
 * What became of an episode.
 *
 * @param detectedAt which of its transactions, from 1, raised the first alert that names its rule; 0 if none did
 * @param problem what happened instead of what was expected; {@code null} if that did
 */
public record Outcome(Episode episode, int detectedAt, String problem) {
    /**
     * Compares an episode with what a run made of it.
     *
     * @param alerts of the run; those of other transactions do not matter
     * @param missing ids that were added and never judged
     */
    static Outcome of(Episode episode, List<Raised> alerts, Set<String> missing) {
        int detectedAt = 0;
        Raised first = null;
        int firstAt = 0;
        for (Raised alert : alerts) {
            int at = episode.transactions().indexOf(alert.transaction()) + 1;
            if (at > 0 && (first == null || at < firstAt)) {
                first = alert;
                firstAt = at;
            }
            if (at > 0 && alert.rules().contains(episode.rule()) && (detectedAt == 0 || at < detectedAt)) {
                detectedAt = at;
            }
        }
        String problem = episode.expected() == Episode.Expected.SILENT
                ? noise(episode, first, firstAt)
                : failure(episode, first, detectedAt);
        return new Outcome(
                episode, detectedAt, problem == null ? lost(episode, missing) : problem + also(episode, missing));
    }

    public boolean right() {
        return problem == null;
    }

    /** Whether the transaction that reaches the limit is the one that was alerted on. */
    public boolean prompt() {
        return episode.hitsFrom() != null && detectedAt == episode.hitsFrom() + 1;
    }

    private static String noise(Episode episode, Raised first, int at) {
        return first == null ? null : "alert by " + first.subject() + " on transaction " + at + place(episode);
    }

    private static String failure(Episode episode, Raised first, int detectedAt) {
        int expected = episode.hitsFrom() + 1;
        if (detectedAt == 0) {
            return first == null
                    ? "no alert; expected from transaction " + expected + place(episode) + " on"
                    : "no alert names the rule; there is one by " + first.subject();
        }
        return detectedAt < expected
                ? "alert on transaction " + detectedAt + place(episode) + ", before transaction " + expected
                : null;
    }

    private static String place(Episode episode) {
        return " of " + episode.transactions().size();
    }

    private static String lost(Episode episode, Set<String> missing) {
        long count = episode.transactions().stream().filter(missing::contains).count();
        return count == 0 ? null : count + " of " + episode.transactions().size() + " transactions were not judged";
    }

    private static String also(Episode episode, Set<String> missing) {
        String lost = lost(episode, missing);
        return lost == null ? "" : "; " + lost;
    }
}
