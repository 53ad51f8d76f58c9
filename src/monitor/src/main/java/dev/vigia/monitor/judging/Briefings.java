package dev.vigia.monitor.judging;

import dev.vigia.fraud.baselines.Baseline;
import dev.vigia.fraud.baselines.Baselines;
import dev.vigia.fraud.baselines.DailyBaselines;
import dev.vigia.fraud.judging.Briefing;
import dev.vigia.fraud.judging.Judge;
import dev.vigia.fraud.judging.Judges;
import dev.vigia.fraud.rules.RuleBook;
import dev.vigia.fraud.rules.RuleChange;
import dev.vigia.monitor.encoding.Types;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.state.BroadcastState;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.OperatorStateStore;
import org.apache.flink.api.common.typeinfo.BasicTypeInfo;

/** The rule books and baselines by which a subtask judges, in memory and in snapshots. Every subtask has all of them. */
final class Briefings {
    private static final MapStateDescriptor<Long, RuleChange> CHANGES =
            new MapStateDescriptor<>("changes", BasicTypeInfo.LONG_TYPE_INFO, Types.RULE_CHANGE);

    private static final ListStateDescriptor<Baseline> BASELINES =
            new ListStateDescriptor<>("baselines", Types.BASELINE);

    private final Judges judges;
    private final DailyBaselines baselines = new DailyBaselines();
    private final BroadcastState<Long, RuleChange> changes;
    private final ListState<Baseline> baselineState;

    /** @param book the text of the rule book that judges until another one is in force */
    Briefings(String book, OperatorStateStore store) throws Exception {
        judges = new Judges(RuleBook.parse("rules", book));
        changes = store.getBroadcastState(CHANGES);
        // A union list: after a restore every subtask gets all of it, though only the first one writes it.
        baselineState = store.getUnionListState(BASELINES);
    }

    void restore() throws Exception {
        for (Map.Entry<Long, RuleChange> change : changes.entries()) {
            judges.add(change.getValue());
        }
        for (Baseline baseline : baselineState.get()) {
            baselines.add(baseline);
        }
    }

    void add(Briefing briefing) {
        if (briefing.change != null) {
            judges.add(briefing.change);
        } else {
            baselines.add(briefing.baseline);
        }
    }

    Judge judge(long time) {
        return judges.at(time);
    }

    Baselines baselines(long time) {
        return baselines.at(time);
    }

    void forget(long watermark) {
        baselines.forget(watermark);
    }

    /** @param subtask the first one writes the baselines for all: each subtask reads all that any has written */
    void snapshot(int subtask) throws Exception {
        changes.clear();
        for (RuleChange change : judges.changes()) {
            changes.put(change.from, change);
        }
        baselineState.update(subtask == 0 ? baselines.all() : List.of());
    }
}
