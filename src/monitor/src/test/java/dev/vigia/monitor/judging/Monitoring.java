package dev.vigia.monitor.judging;

import dev.vigia.fraud.baselines.Baseline;
import dev.vigia.fraud.judging.Briefing;
import dev.vigia.fraud.judging.Judged;
import dev.vigia.fraud.rules.RuleChange;
import dev.vigia.monitor.Payments;
import dev.vigia.monitor.ShownMetrics;
import dev.vigia.monitor.TwoInputs;
import dev.vigia.monitor.encoding.Types;
import dev.vigia.transactions.Transaction;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeinfo.BasicTypeInfo;
import org.apache.flink.contrib.streaming.state.EmbeddedRocksDBStateBackend;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.operators.testutils.MockEnvironment;
import org.apache.flink.runtime.operators.testutils.MockEnvironmentBuilder;
import org.apache.flink.runtime.state.SharedStateRegistry;
import org.apache.flink.runtime.state.SharedStateRegistryImpl;
import org.apache.flink.runtime.state.StateBackend;
import org.apache.flink.runtime.state.hashmap.HashMapStateBackend;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/** One subtask of {@link MonitorAccounts} at work. */
final class Monitoring implements AutoCloseable {
    static final int KEY_GROUPS = 8;

    private final TwoInputs<Transaction, Briefing, Judged> harness;
    private final MockEnvironment environment;
    private final ShownMetrics metrics = new ShownMetrics();
    private final Setup setup;

    private Monitoring(Setup setup, int parallelism, int index, OperatorSubtaskState restored) throws Exception {
        this.setup = setup;
        environment = new MockEnvironmentBuilder()
                .setMaxParallelism(KEY_GROUPS)
                .setParallelism(parallelism)
                .setSubtaskIndex(index)
                .setMetricGroup(metrics.ofTask())
                .build();
        harness = new TwoInputs<>(new MonitorAccounts(setup.book, setup.waits), environment)
                .keyedBy(transaction -> transaction.account, BasicTypeInfo.STRING_TYPE_INFO);
        harness.getExecutionConfig().enableObjectReuse();
        harness.setStateBackend(setup.backend.open());
        harness.setup(Types.JUDGED.createSerializer(new SerializerConfigImpl()));
        harness.initializeState(restored);
        harness.open();
    }

    /** Sends each event: a payment, a change of rules, a baseline, or a watermark of both inputs as a number. */
    void send(Object... events) throws Exception {
        for (Object event : events) {
            if (event instanceof Transaction) {
                harness.first((Transaction) event, ((Transaction) event).time);
            } else if (event instanceof RuleChange) {
                harness.second(Briefing.of((RuleChange) event));
            } else if (event instanceof Baseline) {
                harness.second(Briefing.of((Baseline) event));
            } else {
                harness.secondReaches((Long) event);
                harness.firstReaches((Long) event);
            }
        }
    }

    /** Moves the transactions' event time alone, and not that of the changes. */
    void reachAlone(long watermark) throws Exception {
        harness.firstReaches(watermark);
    }

    /** Makes both inputs idle. */
    void rest() throws Exception {
        harness.rest();
    }

    OperatorSubtaskState snapshot() throws Exception {
        setup.checkpoints++;
        OperatorSubtaskState snapshot = harness.snapshot(setup.checkpoints, setup.checkpoints);
        snapshot.registerSharedStates(setup.shared, setup.checkpoints);
        harness.notifyOfCompletedCheckpoint(setup.checkpoints);
        return snapshot;
    }

    /** Takes out what has come so far: judgements as text, watermarks and changes to idle as they are. */
    List<Object> taken() {
        List<Object> taken = new ArrayList<>();
        for (Object out = harness.getOutput().poll();
                out != null;
                out = harness.getOutput().poll()) {
            taken.add(out instanceof StreamRecord ? text((Judged) ((StreamRecord<?>) out).getValue()) : out);
        }
        return taken;
    }

    /** Takes out what has come so far, and returns the judgements alone. */
    List<String> judged() {
        return taken().stream()
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .collect(Collectors.toList());
    }

    private static String text(Judged judged) {
        StringBuilder text = new StringBuilder(judged.transaction.account)
                .append(judged.transaction.id)
                .append(judged.late ? " late" : "")
                .append(judged.conflict ? " conflict " + judged.transaction.amount : "");
        judged.hits.forEach(rule -> text.append(" hit ").append(rule));
        judged.alerts.forEach(alert -> text.append(" alert ")
                .append(alert.lead().evidenceCount)
                .append(' ')
                .append(alert.id, 0, 6));
        return text.append(judged.suppressed > 0 ? " suppressed" : "").toString();
    }

    /** Returns a book that is in force from some seconds after noon on, and hits at the second payment. */
    static RuleChange change(long seconds) {
        String book = Payments.book().replace("limit: 3", "limit: 2").replace("id: v,", "id: v, version: 2,");
        return new RuleChange("p" + seconds, Payments.NOON + seconds * 1_000, book);
    }

    long shown(String metric) {
        return metrics.value(metric);
    }

    int timers() {
        return harness.numEventTimeTimers();
    }

    /** Entries in heap state: accounts, and lists of what waited at the last snapshot. */
    int entries() {
        return harness.entries();
    }

    @Override
    public void close() throws Exception {
        harness.close();
        environment.close();
    }

    /** The state backend. */
    enum Backend {
        HEAP,
        ROCKSDB;

        private StateBackend open() {
            if (this == HEAP) {
                return new HashMapStateBackend();
            }
            EmbeddedRocksDBStateBackend rocks = new EmbeddedRocksDBStateBackend(true);
            rocks.getMemoryConfiguration().setUseManagedMemory(false);
            return rocks;
        }
    }

    /** A monitor that can be started many times over. */
    static final class Setup {
        private final Backend backend;
        private final boolean waits;
        private final String book;
        /** Finds the files that an incremental snapshot has in common with earlier ones. */
        private final SharedStateRegistry shared = new SharedStateRegistryImpl();

        private long checkpoints;

        Setup(Backend backend, boolean waits, String book) {
            this.backend = backend;
            this.waits = waits;
            this.book = book;
        }

        Monitoring start() throws Exception {
            return restored(null);
        }

        Monitoring restored(OperatorSubtaskState snapshot) throws Exception {
            return subtask(1, 0, snapshot);
        }

        Monitoring subtask(int parallelism, int index, OperatorSubtaskState snapshot) throws Exception {
            return new Monitoring(this, parallelism, index, snapshot);
        }
    }
}
