package dev.vigia.monitor.rules;

import dev.vigia.fraud.baselines.Baseline;
import dev.vigia.fraud.documents.InvalidDocument;
import dev.vigia.fraud.judging.Briefing;
import dev.vigia.fraud.rules.RuleAnswer;
import dev.vigia.fraud.rules.RuleBook;
import dev.vigia.fraud.rules.RuleChange;
import dev.vigia.fraud.rules.RulePush;
import dev.vigia.monitor.counting.Tally;
import dev.vigia.monitor.encoding.Types;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.typeinfo.BasicTypeInfo;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.runtime.state.StateSnapshotContext;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.TwoInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.util.OutputTag;

/**
 * Reads the rule books that are pushed, refuses those that are not sound, and says from which event time on the others hold.
 *
 * <p>Its first input is the pushes. Its second brings baselines, which it passes on, and the event time of the transactions. What it has passed
 * on of that is a promise that no change from before will come: so whoever judges only up to there has every change that
 * matters. Event time of the pushes does not exist. It runs once, whatever the job's parallelism.
 */
public final class AcceptRules extends AbstractStreamOperator<Briefing>
        implements TwoInputStreamOperator<byte[], Baseline, Briefing> {
    /** A {@link RuleAnswer} to every push, in JSON. */
    public static final OutputTag<String> ANSWERS = new OutputTag<>("answers", BasicTypeInfo.STRING_TYPE_INFO);

    private static final long serialVersionUID = 1L;
    private static final int MOST_REMEMBERED = 100;

    private transient Tally<Count> tally;
    private transient ListState<Long> watermarkState;
    private transient ListState<RuleChange> acceptedState;
    private transient long watermark;
    /** The newest ones by the push's id, without their books, so that one that is delivered twice changes nothing. */
    private transient Map<String, RuleChange> accepted;

    /** What is counted here. */
    public enum Count {
        RULES_ACCEPTED,
        RULES_REFUSED
    }

    @Override
    public void initializeState(StateInitializationContext context) throws Exception {
        super.initializeState(context);
        tally = new Tally<>(Count.class);
        tally.restore(context.getOperatorStateStore(), context.isRestored());
        watermarkState = context.getOperatorStateStore()
                .getListState(new ListStateDescriptor<>("watermark", BasicTypeInfo.LONG_TYPE_INFO));
        acceptedState =
                context.getOperatorStateStore().getListState(new ListStateDescriptor<>("accepted", Types.RULE_CHANGE));
        watermark = Long.MIN_VALUE;
        accepted = new LinkedHashMap<>();
        for (long known : watermarkState.get()) {
            watermark = known;
        }
        for (RuleChange change : acceptedState.get()) {
            accepted.put(change.push, change);
        }
    }

    @Override
    public void open() throws Exception {
        super.open();
        tally.show(getMetricGroup());
    }

    @Override
    public void processElement1(StreamRecord<byte[]> record) {
        String push = null;
        try {
            RulePush pushed = RulePush.parse(record.getValue());
            push = pushed.id;
            accept(pushed);
        } catch (IllegalArgumentException malformed) {
            refuse(push, List.of(malformed.getMessage()));
        } catch (InvalidDocument unsound) {
            refuse(push, Arrays.asList(unsound.getMessage().split("\n")));
        }
    }

    private void accept(RulePush pushed) {
        RuleBook book = RuleBook.parse("rules", pushed.book);
        RuleChange change = accepted.get(pushed.id);
        if (change == null) {
            change = new RuleChange(pushed.id, from(pushed), pushed.book);
            remember(change);
            tally.add(Count.RULES_ACCEPTED);
            output.collect(new StreamRecord<>(Briefing.of(change)));
        }
        answer(RuleAnswer.accepted(change.push, book.name, change.from));
    }

    private void remember(RuleChange change) {
        accepted.put(change.push, new RuleChange(change.push, change.from, ""));
        if (accepted.size() > MOST_REMEMBERED) {
            accepted.remove(accepted.keySet().iterator().next());
        }
    }

    /** Not before what may have been judged already. */
    private long from(RulePush pushed) {
        long wanted = pushed.from == null ? Long.MIN_VALUE : pushed.from.toEpochMilli();
        boolean untouched = watermark == Long.MIN_VALUE;
        return untouched ? wanted : Math.max(wanted, Math.max(watermark, watermark + 1));
    }

    private void refuse(String push, List<String> problems) {
        tally.add(Count.RULES_REFUSED);
        answer(RuleAnswer.refused(push, problems));
    }

    private void answer(RuleAnswer answer) {
        output.collect(ANSWERS, new StreamRecord<>(answer.json()));
    }

    @Override
    public void processElement2(StreamRecord<Baseline> record) {
        output.collect(new StreamRecord<>(Briefing.of(record.getValue())));
    }

    @Override
    public void processWatermark1(Watermark mark) {}

    @Override
    public void processWatermark2(Watermark mark) throws Exception {
        watermark = Math.max(watermark, mark.getTimestamp());
        processWatermark(mark);
    }

    @Override
    public void snapshotState(StateSnapshotContext context) throws Exception {
        super.snapshotState(context);
        tally.snapshot();
        watermarkState.update(List.of(watermark));
        acceptedState.update(List.copyOf(accepted.values()));
    }
}
