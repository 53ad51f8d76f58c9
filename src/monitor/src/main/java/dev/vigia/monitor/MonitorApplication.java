package dev.vigia.monitor;

import dev.vigia.monitor.arrivals.KinesisArrivals;
import dev.vigia.monitor.graph.Feedback;
import dev.vigia.monitor.graph.MonitorGraph;
import dev.vigia.monitor.graph.Outputs;
import dev.vigia.monitor.rules.KinesisRules;
import dev.vigia.monitor.settings.MonitorSettings;
import dev.vigia.monitor.settings.ParameterStore;
import dev.vigia.monitor.settings.PropertiesFile;
import dev.vigia.monitor.settings.ServiceProperties;
import dev.vigia.transactions.arrivals.Arrival;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Paths;
import java.util.Map;
import java.util.Properties;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.core.fs.Path;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts the monitor: settings, source, outputs, graph. */
public final class MonitorApplication {
    private static final Logger LOG = LoggerFactory.getLogger(MonitorApplication.class);

    private MonitorApplication() {}

    /**
     * Runs the job.
     *
     * @param arguments none on the managed service; {@code --properties FILE} on any other cluster, with the same JSON that the
     *     service keeps
     */
    public static void main(String[] arguments) throws Exception {
        MonitorSettings settings =
                MonitorSettings.of(properties(arguments), MonitorApplication::text, new ParameterStore(null)::read);
        settings.warnings().forEach(LOG::warn);
        StreamExecutionEnvironment environment = StreamExecutionEnvironment.getExecutionEnvironment();
        environment.configure(pipeline());

        DataStream<Arrival> arrivals = KinesisArrivals.addTo(environment, settings);
        MonitorGraph.add(
                arrivals,
                KinesisRules.pushes(environment, settings),
                KinesisArrivals.labels(environment, settings)
                        .map(labels -> new Feedback(labels, settings.feedbackWait, settings.feedbackMemory)),
                settings.rules,
                !settings.disorder.isZero(),
                Outputs.of(settings));
        environment.execute("vigia-monitor");
    }

    /** Returns the configuration that belongs to the program; checkpoints, state and parallelism belong to the platform. */
    public static Configuration pipeline() {
        Configuration pipeline = new Configuration();
        // Refuses to start where a type would fall back to Kryo: see Types.
        pipeline.set(PipelineOptions.GENERIC_TYPES, false);
        // An operator without a uid would lose its state with the next change of the graph.
        pipeline.set(PipelineOptions.AUTO_GENERATE_UIDS, false);
        // Safe, because only values of state ever change (Types.mutable), and these never leave their operator.
        pipeline.set(PipelineOptions.OBJECT_REUSE, true);
        return pipeline;
    }

    private static Map<String, Properties> properties(String[] arguments) throws IOException {
        if (arguments.length == 0) {
            return propertiesOfTheService();
        }
        if (arguments.length == 2 && arguments[0].equals("--properties")) {
            return PropertiesFile.read(Paths.get(arguments[1]));
        }
        throw new IllegalArgumentException("Usage: [--properties FILE]");
    }

    private static Map<String, Properties> propertiesOfTheService() throws IOException {
        try {
            // The service's own library is not in the jar, so its class is missing on any other cluster.
            return ServiceProperties.read();
        } catch (NoClassDefFoundError elsewhere) {
            throw new IllegalArgumentException(
                    "Cannot find the application's properties: this cluster is not the managed service, which gives them to"
                            + " the job. Give a file that holds them with --properties FILE.",
                    elsewhere);
        }
    }

    private static String text(String address) {
        Path path = new Path(address);
        try (InputStream file = path.getFileSystem().open(path)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + address + ".", unreadable);
        }
    }
}
