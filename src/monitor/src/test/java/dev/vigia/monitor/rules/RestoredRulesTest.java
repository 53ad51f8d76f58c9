package dev.vigia.monitor.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vigia.fraud.baselines.Baseline;
import dev.vigia.fraud.judging.Briefing;
import dev.vigia.fraud.rules.RuleChange;
import dev.vigia.monitor.Payments;
import dev.vigia.monitor.ShownMetrics;
import dev.vigia.monitor.TwoInputs;
import dev.vigia.monitor.encoding.Types;
import java.util.List;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.operators.testutils.MockEnvironmentBuilder;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.TwoInputStreamOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.junit.jupiter.api.Test;

/** Books in the state of a job that another version of this program wrote. */
class RestoredRulesTest {
    private final ShownMetrics metrics = new ShownMetrics();

    @Test
    void booksThatAreRefusedToday_doNotKeepTheJobFromStarting() throws Exception {
        OperatorSubtaskState state = state(
                "book: old\nrules:\n- {id: never, owner: me, condition: tx.amount < 0}\n",
                "book: older\nrules: [{id: a, owner: me, pattern: unheard-of}]",
                "nonsense");
        try (TwoInputs<byte[], Baseline, Briefing> operator = start(new AcceptRules(Payments.book()), state)) {
            assertEquals(3, metrics.value("rulesUnsound"));
            operator.snapshot(2, 2);
        }
    }

    @Test
    void soundBooks_areNotCounted() throws Exception {
        try (TwoInputs<byte[], Baseline, Briefing> operator =
                start(new AcceptRules(Payments.book()), state(Payments.book("LOW")))) {
            assertEquals(0, metrics.value("rulesUnsound"));
        }
    }

    private OperatorSubtaskState state(String... books) throws Exception {
        try (TwoInputs<byte[], Baseline, Briefing> writer = start(new Writer(books), null)) {
            return writer.snapshot(1, 1);
        }
    }

    private TwoInputs<byte[], Baseline, Briefing> start(
            TwoInputStreamOperator<byte[], Baseline, Briefing> operator, OperatorSubtaskState restored)
            throws Exception {
        TwoInputs<byte[], Baseline, Briefing> harness = new TwoInputs<>(
                operator,
                new MockEnvironmentBuilder().setMetricGroup(metrics.ofTask()).build());
        harness.setup(Types.BRIEFING.createSerializer(new SerializerConfigImpl()));
        harness.initializeState(restored);
        harness.open();
        return harness;
    }

    /** Leaves a state as {@link AcceptRules} does, of books that it would not take. */
    private static final class Writer extends AbstractStreamOperator<Briefing>
            implements TwoInputStreamOperator<byte[], Baseline, Briefing> {
        private static final long serialVersionUID = 1L;

        private final String[] books;

        Writer(String... books) {
            this.books = books;
        }

        @Override
        public void initializeState(StateInitializationContext context) throws Exception {
            ListState<RuleChange> accepted = context.getOperatorStateStore()
                    .getListState(new ListStateDescriptor<>("accepted", Types.RULE_CHANGE));
            for (int number = 0; number < books.length; number++) {
                accepted.addAll(List.of(new RuleChange("p" + number, number, books[number])));
            }
        }

        @Override
        public void processElement1(StreamRecord<byte[]> none) {
            throw new IllegalStateException("Nothing comes.");
        }

        @Override
        public void processElement2(StreamRecord<Baseline> none) {
            throw new IllegalStateException("Nothing comes.");
        }
    }
}
