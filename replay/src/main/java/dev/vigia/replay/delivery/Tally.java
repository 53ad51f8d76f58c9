package dev.vigia.replay.delivery;

import dev.vigia.replay.stream.Entry;

/** Counts what a delivery does. */
final class Tally {
    private long rows;
    private long records;
    private long bytes;
    private long markers;
    private long throttled;
    private long retried;
    private long reshards;

    void taken(Entry entry) {
        records++;
        bytes += entry.data().length;
    }

    void taken(int moreRows) {
        rows += moreRows;
    }

    void marked() {
        markers++;
    }

    void throttled() {
        throttled++;
    }

    void retried() {
        retried++;
    }

    void resharded() {
        reshards++;
    }

    long reshards() {
        return reshards;
    }

    Delivered delivered() {
        return new Delivered(rows, records, bytes, markers, throttled, retried, reshards);
    }
}
