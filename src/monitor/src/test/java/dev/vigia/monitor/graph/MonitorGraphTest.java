package dev.vigia.monitor.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vigia.monitor.Given;
import dev.vigia.monitor.MonitorApplication;
import dev.vigia.monitor.arrivals.KinesisArrivals;
import dev.vigia.monitor.rules.KinesisRules;
import dev.vigia.monitor.settings.MonitorSettings;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.graph.StreamNode;
import org.junit.jupiter.api.Test;

class MonitorGraphTest {
    /** The uids by operator. Snapshots know operators by these: they are added to, never changed. */
    private static final Map<String, String> UIDS = new TreeMap<>(Map.ofEntries(
            Map.entry("Source: arrivals", "arrivals"),
            Map.entry("Source: rule pushes", "rule-pushes"),
            Map.entry("sort arrivals", "sort-arrivals"),
            Map.entry("watch places", "watch-places"),
            Map.entry("sample days", "sample-days"),
            Map.entry("learn baselines", "learn-baselines"),
            Map.entry("Source: labels", "labels"),
            Map.entry("clock of labels", "clock-of-labels"),
            Map.entry("accept labels", "accept-labels"),
            Map.entry("occurrences", "occurrences"),
            Map.entry("join labels", "join-labels"),
            Map.entry("label transactions", "label-transactions"),
            Map.entry("accept rules", "accept-rules"),
            Map.entry("rules status: Writer", "rules-status"),
            Map.entry("monitor accounts", "monitor-accounts"),
            Map.entry("alerts", "alerts"),
            Map.entry("raw: Writer", "raw"),
            Map.entry("raw: Committer", "Sink Committer: raw"),
            Map.entry("quarantine: Writer", "quarantine"),
            Map.entry("quarantine: Committer", "Sink Committer: quarantine"),
            Map.entry("processed: Writer", "processed"),
            Map.entry("processed: Committer", "Sink Committer: processed"),
            Map.entry("curated alerts: Writer", "curated-alerts"),
            Map.entry("curated alerts: Committer", "Sink Committer: curated-alerts"),
            Map.entry("topic", "topic"),
            Map.entry("topic: refused", "topic-refused"),
            Map.entry("alert table", "alert-table"),
            Map.entry("alert table: refused", "alert-table-refused")));

    @Test
    void operators_haveTheUidsThatTheyAreFrozenWith() {
        assertEquals(UIDS, uids(nodes(true)));
    }

    @Test
    void nothing_fallsBackToAGenericSerializer() {
        assertFalse(MonitorApplication.pipeline().get(PipelineOptions.GENERIC_TYPES));
        List<TypeSerializer<?>> serializers = new ArrayList<>();
        for (StreamNode node : nodes(true)) {
            serializers.addAll(Arrays.asList(node.getTypeSerializersIn()));
            serializers.add(node.getTypeSerializerOut());
        }
        serializers.removeIf(serializer -> serializer == null);
        assertTrue(serializers.size() > UIDS.size());
        for (TypeSerializer<?> serializer : serializers) {
            String name = serializer.getClass().getName();
            assertFalse(name.contains("Kryo") || name.contains("Pojo"), name);
        }
    }

    @Test
    void withoutAStreamOfLabels_nothingOfThemIsBuilt() {
        Set<String> uids = uids(nodes(false)).keySet();
        assertFalse(uids.stream().anyMatch(name -> name.contains("label") || name.contains("occurrence")));
        assertEquals(UIDS.size() - 6, uids.size());
    }

    private static Map<String, String> uids(Collection<StreamNode> nodes) {
        Map<String, String> uids = new TreeMap<>();
        for (StreamNode node : nodes) {
            uids.put(node.getOperatorName(), node.getTransformationUID());
        }
        return uids;
    }

    private static Collection<StreamNode> nodes(boolean feedback) {
        StreamExecutionEnvironment environment =
                StreamExecutionEnvironment.getExecutionEnvironment(MonitorApplication.pipeline());
        URI nowhere = URI.create("http://127.0.0.1:1");
        Given given = new Given("file:///lake", nowhere, nowhere);
        MonitorSettings settings = (feedback ? given.with("feedback", "stream", "feedback") : given).settings();
        MonitorGraph.add(
                KinesisArrivals.addTo(environment, settings),
                KinesisRules.pushes(environment, settings),
                KinesisArrivals.labels(environment, settings)
                        .map(labels -> new Feedback(labels, settings.feedbackWait, settings.feedbackMemory)),
                settings.rules,
                true,
                Outputs.of(settings));
        return environment.getStreamGraph().getStreamNodes();
    }
}
