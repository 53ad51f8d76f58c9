package dev.vigia.monitor.ordering;

import dev.vigia.fraud.transactions.Transaction;
import dev.vigia.monitor.encoding.Types;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.state.KeyedStateStore;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.BasicTypeInfo;
import org.apache.flink.api.java.typeutils.ListTypeInfo;
import org.apache.flink.runtime.state.KeyedStateBackend;
import org.apache.flink.runtime.state.VoidNamespace;
import org.apache.flink.runtime.state.VoidNamespaceSerializer;
import org.apache.flink.streaming.api.operators.InternalTimerService;

/**
 * Transactions that wait in keyed state because memory is full of earlier ones: by key and time, and a timer for each of
 * these, which finds them in the order of time.
 */
final class LaterState {
    private static final MapStateDescriptor<Long, List<Transaction>> LATER =
            new MapStateDescriptor<>("later", BasicTypeInfo.LONG_TYPE_INFO, new ListTypeInfo<>(Types.TRANSACTION));

    private final KeyedStateBackend<String> backend;
    private final MapState<Long, List<Transaction>> state;
    private long size;

    LaterState(KeyedStateBackend<String> backend, KeyedStateStore store) {
        this.backend = backend;
        this.state = store.getMapState(LATER);
    }

    /** Counts what waits here after a restore. */
    void restore() throws Exception {
        backend.applyToAllKeys(VoidNamespace.INSTANCE, VoidNamespaceSerializer.INSTANCE, LATER, (key, later) -> {
            for (List<Transaction> each : later.values()) {
                size += each.size();
            }
        });
    }

    void add(String key, Transaction transaction, InternalTimerService<VoidNamespace> timers) throws Exception {
        backend.setCurrentKey(key);
        List<Transaction> known = state.get(transaction.time);
        List<Transaction> all = known == null ? new ArrayList<>() : new ArrayList<>(known);
        all.add(transaction);
        state.put(transaction.time, all);
        timers.registerEventTimeTimer(VoidNamespace.INSTANCE, transaction.time);
        size++;
    }

    /** Those of the current key and this time, taken out. */
    List<Transaction> take(long time) throws Exception {
        List<Transaction> due = state.get(time);
        state.remove(time);
        size -= due.size();
        return due;
    }

    long size() {
        return size;
    }
}
