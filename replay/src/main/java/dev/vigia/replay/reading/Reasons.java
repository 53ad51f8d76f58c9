package dev.vigia.replay.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts records by the reason why they are not judged. After the first twenty reasons, all others are one. */
final class Reasons {
    private static final int MOST = 20;
    private static final String OTHERS = "other reasons";

    private final Map<String, Rejected> reasons = new LinkedHashMap<>();
    private long count;

    /**
     * Counts one more.
     *
     * @param kind what is counted together
     * @param reason in words, which stay those of the first of its kind
     */
    void add(String kind, String reason, long line) {
        count++;
        boolean known = reasons.size() < MOST || reasons.containsKey(kind);
        Rejected one = new Rejected(known ? reason : OTHERS, 1, line);
        reasons.merge(known ? kind : OTHERS, one, (before, more) -> before.andOneMore());
    }

    long count() {
        return count;
    }

    /** In the order of their first lines. */
    List<Rejected> all() {
        return List.copyOf(reasons.values());
    }
}
