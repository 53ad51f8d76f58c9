package dev.vigia.evaluation.scorecard;

import java.util.List;

/**
 * The outcome of an episode.
 *
 * @param detectedAt the first transaction, from 1, with an alert that names the rule, or with a recorded hit if that
 *     is what is expected; 0 if there is none
 * @param problem the difference from what was expected; {@code null} if there is none
 */
public record Outcome(Episode episode, int detectedAt, String problem) {
    /** Compares an episode with the findings of a run. */
    public static Outcome of(Episode episode, Findings findings) {
        // first: any alert on the episode. alertAt: the first alert that rests on the rule under test.
        Raised first = null;
        int firstAt = 0;
        int alertAt = 0;
        for (Raised alert : findings.alerts()) {
            // Counted from 1, so that 0 means that the alert is on none of the episode's transactions.
            int at = episode.transactions().indexOf(alert.transaction()) + 1;
            if (at > 0 && (first == null || at < firstAt)) {
                first = alert;
                firstAt = at;
            }
            if (at > 0 && alert.rules().contains(episode.rule()) && (alertAt == 0 || at < alertAt)) {
                alertAt = at;
            }
        }
        int hitAt = hitAt(episode, findings);
        int detectedAt = episode.expected() == Episode.Expected.HIT ? hitAt : alertAt;
        String problem =
                episode.nearMiss() ? noise(episode, first, firstAt, hitAt) : failure(episode, first, detectedAt);
        return new Outcome(episode, detectedAt, both(problem, lost(episode, findings)));
    }

    public boolean right() {
        return problem == null;
    }

    /** Returns whether the rule was found on the very transaction that reaches the limit. */
    public boolean prompt() {
        return episode.hitsFrom() != null && detectedAt == episode.hitsFrom() + 1;
    }

    private static int hitAt(Episode episode, Findings findings) {
        for (int index = 0; index < episode.transactions().size(); index++) {
            String transaction = episode.transactions().get(index);
            if (findings.hits().getOrDefault(transaction, List.of()).contains(episode.rule())) {
                return index + 1;
            }
        }
        return 0;
    }

    private static String noise(Episode episode, Raised first, int firstAt, int hitAt) {
        // An alert of any rule breaks the silence, not only one of the rule under test.
        if (first != null) {
            return "alert by " + first.subject() + " on transaction " + firstAt + place(episode);
        }
        return hitAt == 0 ? null : "hit on transaction " + hitAt + place(episode);
    }

    private static String failure(Episode episode, Raised first, int detectedAt) {
        int expected = episode.hitsFrom() + 1;
        boolean hit = episode.expected() == Episode.Expected.HIT;
        if (detectedAt == 0) {
            return first == null || hit
                    ? (hit ? "no hit" : "no alert") + "; expected from transaction " + expected + place(episode) + " on"
                    : "no alert names the rule; there is one by " + first.subject();
        }
        return detectedAt < expected
                ? (hit ? "hit" : "alert") + " on transaction " + detectedAt + place(episode) + ", before transaction "
                        + expected
                : null;
    }

    private static String place(Episode episode) {
        return " of " + episode.transactions().size();
    }

    private static String lost(Episode episode, Findings findings) {
        long count = episode.transactions().stream()
                // A judged transaction has an entry, which is empty if no rule hit.
                .filter(transaction -> !findings.hits().containsKey(transaction))
                .count();
        return count == 0 ? null : count + " of " + episode.transactions().size() + " transactions were not judged";
    }

    private static String both(String problem, String lost) {
        if (problem == null) {
            return lost;
        }
        return lost == null ? problem : problem + "; " + lost;
    }
}
