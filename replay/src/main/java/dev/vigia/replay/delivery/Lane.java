package dev.vigia.replay.delivery;

import dev.vigia.replay.stream.Entry;
import dev.vigia.replay.stream.Request;
import dev.vigia.replay.stream.Shard;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/**
 * The lane of one shard. At most one request is under way, and entries that failed are sent again before later ones.
 * So the order within the lane, and with it within every account, stays whatever the stream does.
 */
final class Lane {
    // A lane sends one parcel at a time. More waiting parcels would only take memory.
    private static final int WAITING_PARCELS = 2;
    static final long NEVER = Long.MAX_VALUE;

    final Shard shard;

    private final int number;
    private final Packing packing;
    private final long lingerNanos;
    private final Deque<Parcel> waiting = new ArrayDeque<>();
    private Parcel building;
    private Parcel current;
    private boolean underWay;
    private boolean flushing;
    private int attempts;
    private long notBefore = Long.MIN_VALUE;
    private long lastTaken;
    /** Event time of the last row that the stream has taken from this lane. */
    private long reached = Delivery.NO_MARKER;

    Lane(int number, Shard shard, Packing packing, long lingerNanos, long now) {
        this.number = number;
        this.shard = shard;
        this.packing = packing;
        this.lingerNanos = lingerNanos;
        this.lastTaken = now;
    }

    /** Takes the row, unless the lane is full. */
    boolean offer(long row, long account, long time, byte[] json, int start, int length, long now) {
        if (building != null && !packing.fits(building, account, length)) {
            if (waiting.size() >= WAITING_PARCELS) {
                return false;
            }
            waiting.addLast(building);
            building = null;
        }
        if (building == null) {
            building = new Parcel(now, packing.expectedBytes());
        }
        building.add(row, account, time, json, start, length);
        return true;
    }

    /** Takes the row of a former lane, even if the lane is full. */
    void take(Parcel parcel, int row, long now) {
        while (!offer(
                parcel.number(row),
                parcel.account(row),
                parcel.time(row),
                parcel.data(),
                parcel.start(row),
                parcel.length(row),
                now)) {
            waiting.addLast(building);
            building = null;
        }
    }

    /** Sends a marker. The lane must be empty. */
    void mark(Entry marker, long now) {
        current = Parcel.marker(now, marker);
    }

    /** Ends lingering: from now on, parcels that are not full do not wait for more rows. */
    void flush() {
        flushing = true;
    }

    /**
     * Returns when {@link #request} will have a request: a time, in the past if it is due, or {@link #NEVER} as
     * things stand.
     */
    long due() {
        if (underWay) {
            return NEVER;
        }
        if (current != null || !waiting.isEmpty()) {
            return notBefore;
        }
        if (building == null) {
            return NEVER;
        }
        return flushing ? notBefore : Math.max(notBefore, building.opened + lingerNanos);
    }

    /** Returns the next request of a lane that is due. */
    Request request() {
        if (current == null) {
            current = waiting.pollFirst();
        }
        if (current == null) {
            current = building;
            building = null;
        }
        // Packed once: a retry sends the same entries again, but for those that were taken.
        if (current.unsent() == null) {
            current.unsent(packing.pack(current, shard, reached));
        }
        underWay = true;
        return new Request(number, current.unsent());
    }

    /**
     * Ends the request under way. {@code failed} are the entries that were not taken. Returns the number of rows that
     * are now taken.
     */
    int answered(List<Entry> failed, long now) {
        underWay = false;
        if (failed.size() < current.unsent().size()) {
            lastTaken = now;
        }
        current.unsent(failed);
        if (!failed.isEmpty()) {
            attempts++;
            return 0;
        }
        int rows = current.rows();
        // NO_MARKER is the smallest number, so the maximum ignores it.
        reached = Math.max(reached, current.reached());
        current = null;
        attempts = 0;
        // The next parcel of this lane need not wait out the delay of this one.
        notBefore = Long.MIN_VALUE;
        return rows;
    }

    /** Ends the request under way, which reached another shard, where no consumer would read it. */
    void misplaced() {
        underWay = false;
        attempts++;
    }

    int attempts() {
        return attempts;
    }

    void waitUntil(long nanos) {
        notBefore = nanos;
    }

    boolean isUnderWay() {
        return underWay;
    }

    boolean isEmpty() {
        return current == null && waiting.isEmpty() && building == null;
    }

    /** Returns when the stream last took an entry from this lane, or when the lane was opened. */
    long lastTaken() {
        return lastTaken;
    }

    /** Returns the smallest number of a row that the stream has not taken, or {@code otherwise} if there is none. */
    long firstUntaken(long otherwise) {
        long[] first = {otherwise};
        forEachParcel(parcel -> {
            for (int row = 0; row < parcel.rows(); row++) {
                first[0] = Math.min(first[0], parcel.number(row));
            }
        });
        return first[0];
    }

    /** Returns every parcel with a row that the stream may not have taken, for another set of lanes. */
    List<Parcel> untaken() {
        List<Parcel> parcels = new ArrayList<>();
        forEachParcel(parcels::add);
        return parcels;
    }

    private void forEachParcel(Consumer<Parcel> action) {
        if (current != null) {
            action.accept(current);
        }
        waiting.forEach(action);
        if (building != null) {
            action.accept(building);
        }
    }
}
