package dev.vigia.monitor.operators;

import dev.vigia.monitor.encoding.Types;
import dev.vigia.transactions.Transaction;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import org.apache.flink.api.common.state.KeyedStateStore;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.runtime.state.KeyedStateBackend;
import org.apache.flink.runtime.state.VoidNamespace;
import org.apache.flink.runtime.state.VoidNamespaceSerializer;

/**
 * The transactions that waited when the last snapshot was taken, in keyed state, so that after a restore at any parallelism
 * each subtask finds its own.
 */
final class PendingState {
    private static final ListStateDescriptor<Transaction> PENDING =
            new ListStateDescriptor<>("pending", Types.TRANSACTION);

    private final KeyedStateBackend<String> backend;
    private final Function<Transaction, String> key;
    private final ListState<Transaction> state;
    /** The keys that have something in {@link #state}. */
    private final Set<String> keys = new HashSet<>();

    PendingState(KeyedStateBackend<String> backend, KeyedStateStore store, Function<Transaction, String> key) {
        this.backend = backend;
        this.key = key;
        this.state = store.getListState(PENDING);
    }

    void restore(Pending pending) throws Exception {
        // All keys of this subtask: the backend holds the key groups that fell to it.
        backend.applyToAllKeys(VoidNamespace.INSTANCE, VoidNamespaceSerializer.INSTANCE, PENDING, (key, waiting) -> {
            for (Transaction transaction : waiting.get()) {
                pending.add(transaction);
                keys.add(key);
            }
        });
    }

    void snapshot(Pending pending) throws Exception {
        for (String key : keys) {
            backend.setCurrentKey(key);
            state.clear();
        }
        keys.clear();
        for (Transaction transaction : pending.all()) {
            String owner = key.apply(transaction);
            backend.setCurrentKey(owner);
            state.add(transaction);
            keys.add(owner);
        }
    }
}
