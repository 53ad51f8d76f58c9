package dev.vigia.monitor;

import java.util.HashMap;
import java.util.Map;
import org.apache.flink.api.common.JobID;
import org.apache.flink.metrics.Gauge;
import org.apache.flink.runtime.clusterframework.types.ResourceID;
import org.apache.flink.runtime.executiongraph.ExecutionAttemptID;
import org.apache.flink.runtime.metrics.groups.TaskManagerMetricGroup;
import org.apache.flink.runtime.metrics.groups.TaskMetricGroup;
import org.apache.flink.runtime.metrics.util.TestingMetricRegistry;

/** The metrics that an operator shows to CloudWatch. */
public final class ShownMetrics {
    private final Map<String, Gauge<?>> gauges = new HashMap<>();

    /** Returns the metrics of a task that runs one operator. */
    public TaskMetricGroup ofTask() {
        TestingMetricRegistry registry = TestingMetricRegistry.builder()
                .setRegisterConsumer((metric, name, group) -> {
                    String[] scope = group.getScopeComponents();
                    if (scope[scope.length - 1].equals("kinesisanalytics")) {
                        gauges.put(name, (Gauge<?>) metric);
                    }
                })
                .build();
        return TaskManagerMetricGroup.createTaskManagerMetricGroup(registry, "localhost", ResourceID.generate())
                .addJob(new JobID(), "job")
                .addTask(ExecutionAttemptID.randomId(), "task");
    }

    public long value(String name) {
        return (Long) gauges.get(name).getValue();
    }
}
