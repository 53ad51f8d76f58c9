package dev.vigia.bench.soak;

import dev.vigia.fraud.rules.RuleBook;
import dev.vigia.monitor.MonitorApplication;
import dev.vigia.monitor.encoding.Types;
import dev.vigia.monitor.graph.MonitorGraph;
import dev.vigia.monitor.graph.Outputs;
import dev.vigia.transactions.arrivals.Arrival;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;

/** Runs the job's graph over the payments of a {@link SoakPlan}, and keeps nothing of what comes out. */
public final class SoakJob {
    private SoakJob() {}

    /**
     * Runs until it is stopped.
     *
     * @param arguments accounts, days, seed and the file of {@link Minutes}; then the rule book's, if not the one that ships
     */
    public static void main(String[] arguments) throws Exception {
        SoakPlan plan = new SoakPlan(
                Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]), Long.parseLong(arguments[2]));
        String rules = arguments.length > 4 ? Files.readString(Path.of(arguments[4])) : RuleBook.shippedText();
        StreamExecutionEnvironment environment = StreamExecutionEnvironment.getExecutionEnvironment();
        environment.configure(MonitorApplication.pipeline());
        MonitorGraph.add(
                arrivals(environment, plan, Path.of(arguments[3])),
                Optional.empty(),
                Optional.empty(),
                rules,
                true,
                nowhere());
        environment.execute("vigia-soak");
    }

    private static DataStream<Arrival> arrivals(StreamExecutionEnvironment environment, SoakPlan plan, Path gate) {
        return environment
                .fromSource(
                        new Minutes(gate),
                        WatermarkStrategy.<Long>forGenerator(context -> new MinuteOver())
                                .withTimestampAssigner((minute, none) -> PayByMinute.start(minute)),
                        "minutes")
                .uid("minutes")
                .setParallelism(1)
                .flatMap(new PayByMinute(plan))
                .returns(PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO)
                .name("payments")
                .uid("payments")
                .setParallelism(1)
                // Arrives after the last payment: one that is dated more than a day after its arrival is refused.
                .map(new ReadPayments(PayByMinute.start(0) + plan.days() * SoakPlan.DAY_MILLIS))
                .returns(Types.ARRIVAL)
                .name("arrivals")
                .uid("arrivals");
    }

    private static Outputs nowhere() {
        return new Outputs(
                new DiscardingSink<>(),
                new DiscardingSink<>(),
                new DiscardingSink<>(),
                new DiscardingSink<>(),
                new DiscardingSink<>(),
                new DiscardingSink<>(),
                Optional.empty());
    }

    /** A watermark at the end of every minute, because a minute is sent as a whole. */
    private static final class MinuteOver implements WatermarkGenerator<Long> {
        @Override
        public void onEvent(Long minute, long start, WatermarkOutput output) {
            output.emitWatermark(new Watermark(start + PayByMinute.MINUTE_MILLIS - 1));
        }

        @Override
        public void onPeriodicEmit(WatermarkOutput output) {}
    }
}
