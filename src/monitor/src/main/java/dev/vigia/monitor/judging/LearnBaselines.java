package dev.vigia.monitor.judging;

import dev.vigia.fraud.baselines.Baseline;
import dev.vigia.fraud.baselines.GroupHistory;
import dev.vigia.fraud.baselines.GroupSample;
import dev.vigia.monitor.encoding.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Keeps each group's samples of its last days. When a day is over, it sends the baseline for the days that follow.
 *
 * <p>Most groups pay too seldom to have a baseline. Without another payment they will have none tomorrow either, so their
 * timers are set only to forget: their samples after {@link Baseline#DAYS}, and all of them after
 * {@link GroupHistory#MEMORY_DAYS} without a payment.
 *
 * <p>A baseline is sent before the event time from which it holds, as a change of rules is: an operator that judges up to that
 * time has it.
 */
public final class LearnBaselines extends KeyedProcessFunction<String, GroupSample, Baseline> {
    private static final long serialVersionUID = 1L;

    /** The samples of days that are not over. */
    private transient ListState<GroupSample> parts;
    /** The samples of days that are over. */
    private transient ValueState<GroupHistory> history;

    @Override
    public void open(OpenContext context) {
        parts = getRuntimeContext().getListState(new ListStateDescriptor<>("parts of days", Types.GROUP_SAMPLE));
        history = getRuntimeContext().getState(new ValueStateDescriptor<>("days", Types.GROUP_HISTORY));
    }

    @Override
    public void processElement(GroupSample part, Context context, Collector<Baseline> baselines) throws Exception {
        parts.add(part);
        // Parts of one day share a timer: Flink keeps one per key and time.
        context.timerService().registerEventTimeTimer(part.end());
    }

    @Override
    public void onTimer(long end, OnTimerContext context, Collector<Baseline> baselines) throws Exception {
        long last = GroupSample.dayThatEnds(end);
        GroupHistory known = Objects.requireNonNullElseGet(history.value(), GroupHistory::new);
        boolean changed = takeParts(known, last);
        Baseline baseline = known.after(context.getCurrentKey(), last);
        if (baseline != null) {
            baselines.collect(baseline);
        }
        boolean forgotten = known.forgetBefore(last);
        if (known.memoryEnds() <= last) {
            history.clear();
            return;
        }
        if (forgotten || changed) {
            history.update(known);
        }
        context.timerService().registerEventTimeTimer(GroupSample.endOfDay(next(known, baseline, last)));
    }

    /** Returns the next day at whose end there is a baseline to send or a sample to forget. */
    private static long next(GroupHistory known, Baseline baseline, long last) {
        if (known.newest() == null) {
            return known.memoryEnds();
        }
        return baseline == null ? known.newest() + Baseline.DAYS - 1 : last + 1;
    }

    /** Moves the samples of days up to {@code last} into the history; returns whether there were any. */
    private boolean takeParts(GroupHistory known, long last) throws Exception {
        List<GroupSample> toCome = new ArrayList<>();
        boolean any = false;
        for (GroupSample part : parts.get()) {
            if (part.day > last) {
                toCome.add(part);
            } else {
                known.add(part);
                any = true;
            }
        }
        if (any) {
            parts.update(toCome);
        }
        return any;
    }
}
