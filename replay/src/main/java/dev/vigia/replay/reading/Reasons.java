package dev.vigia.replay.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts the records that are not judged by reason. After the first twenty reasons, all others are counted together.
 */
final class Reasons {
    private static final int MOST = 20;
    private static final String OTHERS = "other reasons";

    private final Map<String, Rejected> reasons = new LinkedHashMap<>();
    private long count;

    /**
     * Counts one record.
     *
     * @param kind the key under which records are counted together
     * @param reason in words; the first reason of a kind stays
     */
    void add(String kind, String reason, long line) {
        count++;
        // Bounds the memory: a reason may hold a number of the row, so there may be as many as rows.
        boolean known = reasons.size() < MOST || reasons.containsKey(kind);
        Rejected one = new Rejected(known ? reason : OTHERS, 1, line);
        reasons.merge(known ? kind : OTHERS, one, (before, more) -> before.andOneMore());
    }

    long count() {
        return count;
    }

    /** Returns the reasons, in the order of their first lines. */
    List<Rejected> all() {
        return List.copyOf(reasons.values());
    }
}
