package dev.vigia.monitor;

import dev.vigia.monitor.encoding.Types;
import dev.vigia.monitor.graph.MonitorGraph;
import dev.vigia.monitor.graph.Outputs;
import dev.vigia.transactions.arrivals.Arrival;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** The job over a list instead of a stream, in this JVM. */
public final class Job {
    private Job() {}

    /** @param arguments where the lake is, where the topic is, where the table is */
    public static void main(String[] arguments) throws Exception {
        run(Outputs.of(new Given(arguments[0], URI.create(arguments[1]), URI.create(arguments[2])).settings()));
    }

    public static void run(Outputs outputs) throws Exception {
        Configuration configuration = MonitorApplication.pipeline();
        configuration.set(CheckpointingOptions.ENABLE_CHECKPOINTS_AFTER_TASKS_FINISH, true);
        configuration.set(RestOptions.BIND_PORT, "0");
        StreamExecutionEnvironment environment = StreamExecutionEnvironment.createLocalEnvironment(2, configuration);
        environment.enableCheckpointing(100);
        MonitorGraph.add(
                environment.fromData(records(), Types.ARRIVAL).uid("arrivals"),
                Optional.empty(),
                Optional.empty(),
                Payments.book(),
                true,
                outputs);
        environment.execute("test");
    }

    /**
     * Returns records of one account: 36 payments over three days in a bad order, the first of them twice, and four
     * within seconds, which make one alert and one that the cool-down holds back. And three records that are no
     * payments, and a marker.
     */
    private static List<Arrival> records() {
        List<Arrival> records = new ArrayList<>();
        for (int number = 0; number < 36; number++) {
            int turn = number * 29 % 36;
            records.add(Records.transaction("T" + turn, Payments.NOON + turn * Payments.DAY / 12));
        }
        records.add(Records.transaction("T0", Payments.NOON));
        for (int second = 3; second >= 0; second--) {
            records.add(Records.transaction("P" + second, Payments.NOON + Payments.DAY / 24 + second * 1_000));
        }
        records.add(Records.badAmount("B1"));
        records.add(Records.badAmount("B2"));
        records.add(Records.garbage());
        records.add(Records.marker(Payments.NOON));
        return records;
    }
}
