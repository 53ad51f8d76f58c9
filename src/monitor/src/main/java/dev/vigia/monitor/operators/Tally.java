package dev.vigia.monitor.operators;

import dev.vigia.monitor.settings.MetricNames;
import java.util.List;
import java.util.function.LongSupplier;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.OperatorStateStore;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.metrics.Gauge;
import org.apache.flink.metrics.MetricGroup;

/**
 * Counts that survive a crash, and are shown as metrics. They lie in operator state, so that after a restore they agree with
 * the files that have been written.
 *
 * @param <K> the things that are counted; state holds counts in the order of the constants, so new ones go to the end
 */
public final class Tally<K extends Enum<K>> {
    private final K[] kinds;
    private final long[] counts;
    private ListState<long[]> state;

    public Tally(Class<K> kinds) {
        this.kinds = kinds.getEnumConstants();
        this.counts = new long[this.kinds.length];
    }

    public void restore(OperatorStateStore store, boolean restored) throws Exception {
        state = store.getListState(
                new ListStateDescriptor<>("counts", PrimitiveArrayTypeInfo.LONG_PRIMITIVE_ARRAY_TYPE_INFO));
        if (restored) {
            for (long[] part : state.get()) {
                // An earlier version of the program may have had fewer counts.
                for (int index = 0; index < Math.min(part.length, counts.length); index++) {
                    // After a restore a subtask may get the parts of several or none; the sum over all stays right.
                    counts[index] += part[index];
                }
            }
        }
    }

    public void snapshot() throws Exception {
        state.update(List.of(counts.clone()));
    }

    public void show(MetricGroup metrics) {
        for (K kind : kinds) {
            show(metrics, name(kind), () -> counts[kind.ordinal()]);
        }
    }

    /** Shows a figure beside the counts. */
    public static void show(MetricGroup metrics, String name, LongSupplier value) {
        // Read by a reporter's thread without a lock: a figure may be a moment old.
        metrics.addGroup(MetricNames.GROUP).gauge(name, (Gauge<Long>) value::getAsLong);
    }

    public void add(K kind) {
        counts[kind.ordinal()]++;
    }

    public void add(K kind, long count) {
        counts[kind.ordinal()] += count;
    }

    /** Returns the name of a count among the metrics: {@code alertsHigh} for {@code ALERTS_HIGH}. */
    public static String name(Enum<?> kind) {
        StringBuilder name = new StringBuilder();
        boolean capital = false;
        for (char letter : kind.name().toCharArray()) {
            if (letter == '_') {
                capital = true;
            } else {
                name.append(capital ? letter : Character.toLowerCase(letter));
                capital = false;
            }
        }
        return name.toString();
    }
}
