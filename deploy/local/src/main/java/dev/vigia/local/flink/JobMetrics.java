package dev.vigia.local.flink;

import java.util.Set;

/**
 * The metrics of a job that are its figures.
 *
 * @param group the metric group in which the job counts
 * @param expected names of figures that the job has once all its subtasks are open
 * @param detailed a figure that has details, which are asked for once it is above zero
 * @param details the metric group with the details; a detail is called {@code details.NAME}
 */
public record JobMetrics(String group, Set<String> expected, String detailed, String details) {
    /** A job whose figures nobody asks for. */
    public static final JobMetrics NONE = new JobMetrics("none", Set.of(), "none", "none");

    public JobMetrics {
        expected = Set.copyOf(expected);
    }

    /** Returns whether a metric is a figure. Its name begins with the number of the subtask and the operator. */
    boolean has(String metric) {
        return metric.contains("." + group + ".");
    }

    boolean hasDetail(String metric) {
        return metric.contains("." + details + ".");
    }

    /** Returns the figure's name, the same for all subtasks. */
    String figure(String metric) {
        String marker = "." + group + ".";
        return metric.substring(metric.indexOf(marker) + marker.length());
    }

    String detail(String metric) {
        return metric.substring(metric.indexOf("." + details + ".") + 1);
    }
}
