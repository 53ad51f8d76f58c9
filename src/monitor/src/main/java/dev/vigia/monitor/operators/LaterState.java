package dev.vigia.monitor.operators;

import dev.vigia.monitor.encoding.Types;
import dev.vigia.transactions.Transaction;
import java.util.List;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.OperatorStateStore;
import org.apache.flink.api.common.typeinfo.BasicTypeInfo;
import org.apache.flink.api.common.typeutils.base.LongSerializer;
import org.apache.flink.runtime.state.KeyedStateBackend;
import org.apache.flink.runtime.state.VoidNamespace;
import org.apache.flink.streaming.api.operators.InternalTimerService;

/**
 * Transactions that wait in keyed state because memory is full of earlier ones. There is a list per key and time, to which
 * one is added without reading the others, and a timer per list, so that they are found in the order of time.
 */
final class LaterState {
    private static final ListStateDescriptor<Transaction> LATER = new ListStateDescriptor<>("later", Types.TRANSACTION);
    private static final ListStateDescriptor<Long> SIZE =
            new ListStateDescriptor<>("later size", BasicTypeInfo.LONG_TYPE_INFO);

    private final KeyedStateBackend<String> backend;
    private final ListState<Long> sizeState;
    /** The number of these; after a restore at another parallelism only the sum over all subtasks is right. */
    private long size;

    LaterState(KeyedStateBackend<String> backend, OperatorStateStore store) throws Exception {
        this.backend = backend;
        this.sizeState = store.getListState(SIZE);
        for (long part : sizeState.get()) {
            size += part;
        }
    }

    void add(String key, Transaction transaction, InternalTimerService<VoidNamespace> timers) throws Exception {
        backend.setCurrentKey(key);
        at(transaction.time).add(transaction);
        timers.registerEventTimeTimer(VoidNamespace.INSTANCE, transaction.time);
        size++;
    }

    /** Moves the transactions of the current key and this time. */
    void moveTo(Pending pending, long time) throws Exception {
        ListState<Transaction> due = at(time);
        for (Transaction transaction : due.get()) {
            pending.add(transaction);
            size--;
        }
        due.clear();
    }

    private ListState<Transaction> at(long time) throws Exception {
        // The time is the namespace, which makes it a list per key and time.
        return backend.getPartitionedState(time, LongSerializer.INSTANCE, LATER);
    }

    void snapshot() throws Exception {
        sizeState.update(List.of(size));
    }

    long size() {
        return size;
    }
}
