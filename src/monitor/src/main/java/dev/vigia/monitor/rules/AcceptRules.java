package dev.vigia.monitor.rules;

import dev.vigia.fraud.baselines.Baseline;
import dev.vigia.fraud.judging.Briefing;
import dev.vigia.fraud.judging.Judges;
import dev.vigia.fraud.rules.RuleAnswer;
import dev.vigia.fraud.rules.RuleBook;
import dev.vigia.fraud.rules.RuleChange;
import dev.vigia.fraud.rules.RulePush;
import dev.vigia.monitor.encoding.Types;
import dev.vigia.monitor.operators.Tally;
import dev.vigia.monitor.settings.MetricNames;
import dev.vigia.transactions.documents.InvalidDocument;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
 * Reads the rule books that are pushed, and decides from which event time on each holds. It refuses a book that is not sound,
 * or that has another content under a version that the job knows.
 *
 * <p>Its first input is the pushes, which have no event time. Its second brings baselines, which it passes on, and the event time
 * of the transactions. The event time that it passes on promises that no earlier change will come, so an operator that
 * judges up to that time has every change that matters. It runs once, whatever the job's parallelism.
 */
public final class AcceptRules extends AbstractStreamOperator<Briefing>
        implements TwoInputStreamOperator<byte[], Baseline, Briefing> {
    /** A {@link RuleAnswer} to every push, in JSON. */
    public static final OutputTag<String> ANSWERS = new OutputTag<>("answers", BasicTypeInfo.STRING_TYPE_INFO);

    private static final long serialVersionUID = 1L;
    private static final int MOST_REMEMBERED = 100;

    private final String first;

    private transient Tally<Count> tally;
    private transient ListState<Long> watermarkState;
    private transient ListState<RuleChange> acceptedState;
    private transient long watermark;
    /** The number of books in the restored state that would be refused today. */
    private transient long unsound;
    /**
     * The newest changes by the push's id, so that a push that is delivered twice changes nothing. Those that accounts remember
     * keep the text of their books.
     */
    private transient Map<String, RuleChange> accepted;
    /** The first book, and the last ones that were accepted, in their order. */
    private transient List<RuleBook> books;

    /** Counts of this operator, in the order of its state. */
    public enum Count {
        RULES_ACCEPTED,
        RULES_REFUSED
    }

    /** @param first the text of the rule book that judges until another one is in force */
    public AcceptRules(String first) {
        this.first = first;
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
            // At most one: the operator runs once.
            watermark = known;
        }
        books = new ArrayList<>(List.of(RuleBook.parse("rules", first)));
        warn("The rule book of the job's settings", books.get(0));
        unsound = 0;
        for (RuleChange change : acceptedState.get()) {
            accepted.put(change.push, change);
            if (!change.book.isEmpty()) {
                restore(change);
            }
        }
    }

    /** Takes over a book that an earlier version of this program accepted, though this one might refuse it. */
    private void restore(RuleChange change) {
        try {
            RuleBook.parse(change.push, change.book);
        } catch (InvalidDocument refused) {
            unsound++;
            LOG.error("The rule book of push {} was accepted once and would be refused today.", change.push);
        }
        try {
            RuleBook book = RuleBook.parseAccepted(change.push, change.book);
            books.add(book);
            warn("It judges on. The rule book of push " + change.push, book);
        } catch (InvalidDocument unreadable) {
            LOG.error(
                    "The rule book of push {} cannot be read any more and is left out; the one before it judges on."
                            + " Push it again, mended: {}",
                    change.push,
                    unreadable.getMessage());
        }
    }

    private static void warn(String which, RuleBook book) {
        for (String warning : RuleAnswer.texts(book.warnings)) {
            LOG.warn("{}: {}", which, warning);
        }
    }

    @Override
    public void open() throws Exception {
        super.open();
        tally.show(getMetricGroup());
        Tally.show(getMetricGroup(), MetricNames.RULES_UNSOUND, () -> unsound);
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
        } catch (InvalidDocument refused) {
            refuse(push, RuleAnswer.texts(refused.problems));
        } catch (RuntimeException | StackOverflowError unexpected) {
            // A record of any bytes may come here, and none may end the job.
            LOG.error("A pushed rule book cannot be read.", unexpected);
            refuse(push, List.of("the book cannot be read: " + unexpected));
        }
    }

    private void accept(RulePush pushed) {
        RuleBook book = RuleBook.parse("rules", pushed.book);
        RuleChange known = accepted.get(pushed.id);
        List<String> contradictions = known == null ? contradictions(book) : List.of();
        if (contradictions.isEmpty()) {
            RuleChange change = known == null ? take(pushed, book) : known;
            warn("The rule book of push " + pushed.id, book);
            answer(RuleAnswer.accepted(change.push, book, change.from));
        } else {
            refuse(pushed.id, contradictions);
        }
    }

    private RuleChange take(RulePush pushed, RuleBook book) {
        RuleChange change = new RuleChange(pushed.id, from(pushed), pushed.book);
        remember(change, book);
        tally.add(Count.RULES_ACCEPTED);
        output.collect(new StreamRecord<>(Briefing.of(change)));
        return change;
    }

    /** Returns the contradictions with the newest book that has any; alerts and hits of any book may still be open. */
    private List<String> contradictions(RuleBook book) {
        for (int index = books.size() - 1; index >= 0; index--) {
            List<String> found = book.contradictions(books.get(index));
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    private void remember(RuleChange change, RuleBook book) {
        accepted.put(change.push, change);
        if (accepted.size() > MOST_REMEMBERED) {
            accepted.remove(accepted.keySet().iterator().next());
        }
        books.add(book);
        // The first book stays: it judges times before any push.
        if (books.size() > 1 + Judges.MOST) {
            books.remove(1);
        }
        // The ids alone are enough to know a redelivered push; texts would fill the state.
        accepted.values().stream()
                .limit(Math.max(0, accepted.size() - Judges.MOST))
                .collect(Collectors.toList())
                // A LinkedHashMap keeps a replaced value at its place, so the oldest stays first.
                .forEach(old -> accepted.put(old.push, new RuleChange(old.push, old.from, "")));
    }

    /** Returns the time from which the book holds: not before a time that may have been judged already. */
    private long from(RulePush pushed) {
        long wanted = pushed.from == null ? Long.MIN_VALUE : pushed.from.toEpochMilli();
        boolean untouched = watermark == Long.MIN_VALUE;
        // After the last watermark, Long.MAX_VALUE, one more would overflow.
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
    public void processWatermark1(Watermark mark) {
        // Pushes have no event time.
    }

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
