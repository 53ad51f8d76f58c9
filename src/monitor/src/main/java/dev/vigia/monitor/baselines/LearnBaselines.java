package dev.vigia.monitor.baselines;

import dev.vigia.fraud.baselines.Baseline;
import dev.vigia.fraud.baselines.GroupHistory;
import dev.vigia.fraud.baselines.GroupSample;
import dev.vigia.fraud.baselines.Sample;
import dev.vigia.monitor.encoding.SurroundingsTypes;
import java.util.Iterator;
import java.util.Map;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.BasicTypeInfo;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Keeps each group's samples of its last days and tells, when a day is over, what is usual from the next one on.
 *
 * <p>Most groups pay too seldom to have a baseline. Without another payment they will have none tomorrow either, so they are
 * looked at again only to be forgotten.
 *
 * <p>A baseline goes out before the event time from which it holds, as a change of rules does: who judges up to there has it.
 */
public final class LearnBaselines extends KeyedProcessFunction<String, GroupSample, Baseline> {
    private static final long serialVersionUID = 1L;

    private transient MapState<Long, Sample> days;
    private transient ValueState<Long> first;

    @Override
    public void open(OpenContext context) {
        days = getRuntimeContext()
                .getMapState(new MapStateDescriptor<>("days", BasicTypeInfo.LONG_TYPE_INFO, SurroundingsTypes.SAMPLE));
        first = getRuntimeContext().getState(new ValueStateDescriptor<>("first day", BasicTypeInfo.LONG_TYPE_INFO));
    }

    @Override
    public void processElement(GroupSample part, Context context, Collector<Baseline> baselines) throws Exception {
        Sample known = days.get(part.day);
        if (known != null) {
            known.merge(part.sample);
        }
        days.put(part.day, known == null ? part.sample : known);
        if (first.value() == null || part.day < first.value()) {
            first.update(part.day);
        }
        context.timerService().registerEventTimeTimer(part.end());
    }

    @Override
    public void onTimer(long end, OnTimerContext context, Collector<Baseline> baselines) throws Exception {
        long last = GroupSample.dayThatEnds(end);
        GroupHistory history = new GroupHistory(first.value());
        long newest = Long.MIN_VALUE;
        for (Iterator<Map.Entry<Long, Sample>> each = days.iterator(); each.hasNext(); ) {
            Map.Entry<Long, Sample> day = each.next();
            history.add(day.getKey(), day.getValue());
            if (day.getKey() <= last - Baseline.DAYS + 1) {
                each.remove();
            } else {
                newest = Math.max(newest, day.getKey());
            }
        }
        Baseline baseline = history.after(context.getCurrentKey(), last);
        if (baseline != null) {
            baselines.collect(baseline);
        }
        if (newest != Long.MIN_VALUE) {
            long next = baseline == null ? newest + Baseline.DAYS - 1 : last + 1;
            context.timerService().registerEventTimeTimer(GroupSample.endOfDay(next));
        }
    }
}
