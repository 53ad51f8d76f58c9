package dev.vigia.monitor.judging;

import dev.vigia.fraud.crowds.Crowds;
import dev.vigia.fraud.crowds.Seen;
import dev.vigia.monitor.encoding.Types;
import dev.vigia.transactions.Crowd;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.Consumer;
import org.apache.flink.api.common.state.KeyedStateStore;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.BasicTypeInfo;
import org.apache.flink.api.java.typeutils.ListTypeInfo;
import org.apache.flink.runtime.state.KeyedStateBackend;
import org.apache.flink.runtime.state.VoidNamespace;
import org.apache.flink.runtime.state.VoidNamespaceSerializer;

/**
 * The payments that places remember, in keyed state, for a restore at any parallelism.
 *
 * <p>A snapshot writes the payments since the one before it: one chunk per place with new payments. A chunk is deleted when
 * its newest payment has left the hour, and is never rewritten. So a snapshot costs as much as has changed, and the state
 * holds an hour of payments and those between two snapshots.
 */
final class CrowdState {
    /** Chunks by the time of their newest payment. */
    private static final MapStateDescriptor<Long, List<Seen>> CHUNKS =
            new MapStateDescriptor<>("chunks", BasicTypeInfo.LONG_TYPE_INFO, new ListTypeInfo<>(Types.SEEN));

    private final KeyedStateBackend<String> backend;
    private final MapState<Long, List<Seen>> state;
    /** The places with payments that no snapshot holds. */
    private final List<Fresh> changed = new ArrayList<>();

    private final PriorityQueue<Chunk> chunks = new PriorityQueue<>(Comparator.comparingLong(chunk -> chunk.newest));
    private long forgotten = Long.MIN_VALUE;
    private long written;

    CrowdState(KeyedStateBackend<String> backend, KeyedStateStore store) {
        this.backend = backend;
        this.state = store.getMapState(CHUNKS);
    }

    /** Returns the consumer of each payment that a place takes in. */
    Consumer<Seen> of(String place) {
        return new Fresh(place);
    }

    /** Gives places the payments that they remembered up to {@code watermark}. */
    void restore(Crowds crowds, long watermark) throws Exception {
        backend.applyToAllKeys(VoidNamespace.INSTANCE, VoidNamespaceSerializer.INSTANCE, CHUNKS, (place, known) -> {
            for (Map.Entry<Long, List<Seen>> chunk : known.entries()) {
                chunks.add(new Chunk(place, chunk.getKey()));
                chunk.getValue().forEach(crowds.at(place)::restore);
            }
        });
        // The places have passed each restored payment on as a new one; state holds these already.
        changed.forEach(fresh -> fresh.seen = new ArrayList<>());
        changed.clear();
        crowds.forget(watermark);
    }

    /** Drops old payments that wait for a snapshot, in case none is taken. Looks once per hour of event time. */
    void forget(long watermark) {
        if (forgotten == Long.MIN_VALUE || watermark - forgotten >= Crowd.ACCOUNTS_MILLIS) {
            forgotten = watermark;
            changed.removeIf(fresh -> !fresh.keepAfter(hourBefore(watermark)));
        }
    }

    void snapshot(long watermark) throws Exception {
        long old = hourBefore(watermark);
        while (!chunks.isEmpty() && chunks.peek().newest <= old) {
            Chunk chunk = chunks.poll();
            // The key may be moved: no record is in work while a snapshot is taken.
            backend.setCurrentKey(chunk.place);
            state.remove(chunk.newest);
        }
        written = 0;
        for (Fresh fresh : changed) {
            if (fresh.keepAfter(old)) {
                write(fresh);
            }
        }
        changed.clear();
    }

    /** Returns the number of payments that the last snapshot wrote. */
    long written() {
        return written;
    }

    /** Returns the number of payments that no snapshot holds. */
    int waiting() {
        return changed.stream().mapToInt(fresh -> fresh.seen.size()).sum();
    }

    private void write(Fresh fresh) throws Exception {
        List<Seen> chunk = fresh.seen;
        // State on the heap keeps this very list, so the place must not add to it any more.
        fresh.seen = new ArrayList<>();
        long newest = chunk.stream().mapToLong(seen -> seen.payment.time).max().orElseThrow();
        backend.setCurrentKey(fresh.place);
        // A chunk of an earlier snapshot may have the same newest time.
        List<Seen> same = state.get(newest);
        if (same == null) {
            chunks.add(new Chunk(fresh.place, newest));
        } else {
            chunk.addAll(same);
        }
        state.put(newest, chunk);
        written += chunk.size();
    }

    private static long hourBefore(long watermark) {
        // The smallest watermark less an hour would overflow.
        return Math.max(watermark, Long.MIN_VALUE + Crowd.ACCOUNTS_MILLIS) - Crowd.ACCOUNTS_MILLIS;
    }

    /** A chunk in state. */
    private static final class Chunk {
        final String place;
        final long newest;

        Chunk(String place, long newest) {
            this.place = place;
            this.newest = newest;
        }
    }

    /** The payments that a place has taken in since the last snapshot. */
    private final class Fresh implements Consumer<Seen> {
        private final String place;
        private List<Seen> seen = new ArrayList<>();

        Fresh(String place) {
            this.place = place;
        }

        @Override
        public void accept(Seen payment) {
            if (seen.isEmpty()) {
                changed.add(this);
            }
            seen.add(payment);
        }

        /** Drops payments up to {@code time}; returns whether any is left. */
        boolean keepAfter(long time) {
            seen.removeIf(payment -> payment.payment.time <= time);
            return !seen.isEmpty();
        }
    }
}
