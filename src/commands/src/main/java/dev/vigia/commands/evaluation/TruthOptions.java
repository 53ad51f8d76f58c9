package dev.vigia.commands.evaluation;

import dev.vigia.evaluation.scorecard.Gate;
import dev.vigia.transactions.errors.ExplainedFailure;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine.Option;

/** The options of {@code vigia score} for a finished run. */
final class TruthOptions {
    @Option(names = "--truth", paramLabel = "FILE", description = "The truth that ./vigia inject wrote.")
    Path truth;

    @Option(
            names = "--lake",
            paramLabel = "DIR",
            description = "The folder with the lake's buckets, such as runs/demo/s3.")
    Path lake;

    @Option(
            names = "--gate",
            paramLabel = "NAME=BOUND",
            split = ",",
            description =
                    "Fail if a bound is not kept. recall: the smallest share of episodes found, for every rule. silent: the "
                            + "smallest share of near-misses without an alert. per1000: the most alerts per 1,000 transactions that "
                            + "were not added (default: no bounds).")
    private Map<String, Double> bounds = Map.of();

    boolean areGiven() {
        return truth != null && lake != null;
    }

    Gate gate() {
        try {
            return new Gate(bounds);
        } catch (IllegalArgumentException unknown) {
            throw ExplainedFailure.badInput(unknown.getMessage());
        }
    }
}
