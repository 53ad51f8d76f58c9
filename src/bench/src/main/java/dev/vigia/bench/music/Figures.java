package dev.vigia.bench.music;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The figures of a run.
 *
 * @param seconds from the start of the JVM that did the work until the tables were on disk
 * @param usage of its processes, their start and end included
 * @param peakHeapBytes of the JVM that did the work; 0 if it is not known
 */
record Figures(double seconds, Usage usage, long peakHeapBytes) {
    /** Returns the figures of a program that {@link Timed} ran. */
    static Figures ofTimed(Usage usage) throws IOException {
        JsonNode said = new ObjectMapper().readTree(usage.lastLine());
        return new Figures(
                said.required("seconds").asDouble(),
                usage,
                said.required("peakHeapBytes").asLong());
    }

    /** Returns the median of a figure; of an even number of runs the mean of the middle two. Needs at least one run. */
    static double median(List<Figures> runs, ToDoubleFunction<Figures> figure) {
        double[] sorted = runs.stream().mapToDouble(figure).sorted().toArray();
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }
}
