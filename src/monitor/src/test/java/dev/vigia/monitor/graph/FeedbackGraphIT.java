package dev.vigia.monitor.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vigia.fraud.alerts.Alert;
import dev.vigia.fraud.judging.Judged;
import dev.vigia.monitor.Collected;
import dev.vigia.monitor.MonitorApplication;
import dev.vigia.monitor.Payments;
import dev.vigia.monitor.Records;
import dev.vigia.monitor.encoding.Types;
import dev.vigia.transactions.arrivals.Arrival;
import dev.vigia.transactions.arrivals.Quarantined;
import dev.vigia.transactions.arrivals.RawRow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs the job over two lists instead of streams: payments, and what was found out about them a week later. */
class FeedbackGraphIT {
    private final Collected<RawRow> raw = new Collected<>("feedback raw");
    private final Collected<Quarantined> quarantine = new Collected<>("feedback quarantine");
    private final Collected<Judged> processed = new Collected<>("feedback processed");
    private final Collected<Alert> alerts = new Collected<>("feedback alerts");
    private final CardPayments payments = new CardPayments(3_000);

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void labelsThatAreWaitedFor_countAsTheyWouldHaveByTheirTimes(int parallelism) throws Exception {
        List<String> expected = payments.judged(true);
        assertTrue(expected.stream().filter(hit -> hit.contains("risky")).count() > 50, expected.toString());
        run(parallelism, payments.labels(), Duration.ofMinutes(10));
        assertEquals(expected, processed.sorted(CardPayments::text));
        assertEquals(List.of(), quarantine.sorted(aside -> aside.fault.toString()));
    }

    @Test
    void whatIsNoLabelAndWhatIsOfNoTransaction_isInQuarantine() throws Exception {
        List<Arrival> labels =
                List.of(Records.ofFeedback(new byte[] {'x'}), Records.label("nobody's", true, CardPayments.FIRST + 1));
        run(1, labels, Duration.ofMinutes(10));
        assertEquals(payments.judged(false), processed.sorted(CardPayments::text));
        assertEquals(List.of("BAD_LABEL", "UNMATCHED_LABEL"), quarantine.sorted(aside -> aside.fault.reason.name()));
    }

    private void run(int parallelism, List<Arrival> labels, Duration wait) throws Exception {
        Configuration configuration = MonitorApplication.pipeline();
        configuration.set(RestOptions.BIND_PORT, "0");
        StreamExecutionEnvironment environment =
                StreamExecutionEnvironment.createLocalEnvironment(parallelism, configuration);
        MonitorGraph.add(
                timed(environment, "arrivals", disordered(payments.arrivals())),
                Optional.empty(),
                Optional.of(new Feedback(timed(environment, "labels", labels), wait, Duration.ofDays(30))),
                CardPayments.BOOK,
                true,
                new Outputs(
                        raw,
                        quarantine,
                        processed,
                        alerts,
                        new Collected<>("feedback topic"),
                        new Collected<>("feedback table"),
                        Optional.empty()));
        environment.execute("test");
    }

    /** Returns the arrivals in disorder, each at most six places away from its own. */
    private static List<Arrival> disordered(List<Arrival> arrivals) {
        Random random = new Random(5);
        List<Arrival> disordered = new ArrayList<>(arrivals);
        for (int from = 0; from < disordered.size(); from += 7) {
            Collections.shuffle(disordered.subList(from, Math.min(disordered.size(), from + 7)), random);
        }
        return disordered;
    }

    private static DataStream<Arrival> timed(StreamExecutionEnvironment environment, String name, List<Arrival> all) {
        return environment
                .fromData(all, Types.ARRIVAL)
                .uid(name)
                .assignTimestampsAndWatermarks(WatermarkStrategy.forGenerator(context -> new AfterEach())
                        .withTimestampAssigner((arrival, before) -> arrival.hasTime() ? arrival.time() : before))
                .setParallelism(1)
                .uid(name + " timed");
    }

    /** Event time that follows each record, at the disorder's distance. */
    private static final class AfterEach implements WatermarkGenerator<Arrival> {
        private long newest = Long.MIN_VALUE;

        @Override
        public void onEvent(Arrival arrival, long time, WatermarkOutput output) {
            if (arrival.hasTime()) {
                newest = Math.max(newest, time);
                output.emitWatermark(new Watermark(newest - Payments.DAY));
            }
        }

        @Override
        public void onPeriodicEmit(WatermarkOutput output) {
            // Said with each record.
        }
    }
}
