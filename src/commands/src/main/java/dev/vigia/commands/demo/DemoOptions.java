package dev.vigia.commands.demo;

import dev.vigia.commands.inputs.Copies;
import dev.vigia.commands.inputs.Documents;
import dev.vigia.commands.inputs.InputColumns;
import dev.vigia.commands.inputs.OptionChecks;
import dev.vigia.commands.terminal.Delay;
import dev.vigia.commands.terminal.Speedup;
import dev.vigia.fraud.rules.RuleBook;
import dev.vigia.local.services.Installation;
import dev.vigia.transactions.errors.ExplainedFailure;
import dev.vigia.transactions.mappings.SourceMapping;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of {@code vigia demo}, as the settings of a run. */
final class DemoOptions {
    private static final int LEAST_HEAP = 256;

    @Option(
            names = "--input",
            paramLabel = "CSV",
            description = "A bank's file: a CSV, plain, .gz or .zip, or an .xlsx (default: the sample that ships).")
    private Path input;

    @Option(
            names = "--mapping",
            paramLabel = "FILE",
            description = "The meaning of its columns, YAML (default: the Kaggle bank file's).")
    private Path mapping;

    @Option(names = "--rules", paramLabel = "FILE", description = "The rule book (default: the one that ships).")
    Path rules;

    @Option(
            names = "--label-delay",
            paramLabel = "DURATION",
            converter = Delay.class,
            description =
                    "Send the labels of the mapping's `label` column to the job, each this long after its transaction, for "
                            + "example 7d (default: never).")
    private Duration labelDelay;

    @Option(
            names = "--speedup",
            paramLabel = "N|max",
            defaultValue = "max",
            converter = Speedup.class,
            description = "How many times faster than real time to replay; 1 is real time (default: ${DEFAULT-VALUE}).")
    private double speedup;

    @Option(
            names = "--parallelism",
            paramLabel = "N",
            defaultValue = "2",
            description = "The parallelism of the job (default: ${DEFAULT-VALUE}).")
    private int parallelism;

    @Option(
            names = "--shards",
            paramLabel = "N",
            defaultValue = "2",
            description = "The number of shards of the stream (default: ${DEFAULT-VALUE}).")
    private int shards;

    @Option(
            names = "--disorder",
            paramLabel = "DURATION",
            defaultValue = "PT1M",
            description =
                    "How much later than a newer transaction an older one may arrive, in event time; PT0S judges at once "
                            + "(default: ${DEFAULT-VALUE}).")
    private Duration disorder;

    @Option(
            names = "--checkpoints",
            paramLabel = "DURATION",
            defaultValue = "PT10S",
            description = "The time between two checkpoints. Files become visible at each (default: ${DEFAULT-VALUE}).")
    private Duration checkpoints;

    @Option(
            names = "--work",
            paramLabel = "DIR",
            defaultValue = "runs/demo",
            description = "The folder for everything that the run leaves. Results of an earlier run in it are deleted "
                    + "(default: ${DEFAULT-VALUE}).")
    private Path work;

    @Option(
            names = "--heap",
            paramLabel = "MB",
            defaultValue = "1536",
            description = "The heap of the job (default: ${DEFAULT-VALUE}).")
    private int heap;

    @Option(
            names = "--start-limit",
            paramLabel = "DURATION",
            defaultValue = "5m",
            converter = Delay.class,
            description =
                    "How long a stand-in may take to start, and the job to start or to stop, while it is alive and busy "
                            + "(default: ${DEFAULT-VALUE}).")
    private Duration startLimit;

    // Tests of a few thousand rows do without the optimising compiler.
    @Option(names = "--job-option", hidden = true)
    private List<String> jobOptions = new ArrayList<>();

    @Mixin
    private Copies copies;

    /** Returns the mapping, which is checked together with the columns of the input. */
    SourceMapping source() {
        return Documents.mapping(mapping);
    }

    RuleBook book() {
        return Documents.book(rules, "--rules");
    }

    /** Checks everything that can be checked before anything starts. */
    DemoSettings settings() {
        checkValues();
        Path data = OptionChecks.readable(input == null ? Installation.find().sample() : input, "--input");
        SourceMapping source = source();
        InputColumns.require(data, source);
        // Parsed for its faults alone: the job reads the file again.
        book();
        checkLabels(source);
        DemoSettings.Draft draft = new DemoSettings.Draft();
        draft.input = data;
        draft.mapping = mapping == null ? null : OptionChecks.readable(mapping, "--mapping");
        draft.rules = rules == null ? null : OptionChecks.readable(rules, "--rules");
        draft.labelDelay = labelDelay;
        draft.work = work.toAbsolutePath().normalize();
        draft.speedup = speedup;
        draft.parallelism = parallelism;
        draft.shards = shards;
        draft.disorder = disorder;
        draft.checkpoints = checkpoints;
        draft.copies = copies.value();
        draft.heapMegabytes = heap;
        draft.jobOptions = jobOptions;
        draft.startLimit = startLimit;
        return draft.finished();
    }

    private void checkValues() {
        OptionChecks.requireAtLeast(1, "--parallelism", parallelism);
        OptionChecks.requireAtLeast(1, "--shards", shards);
        OptionChecks.requireAtLeast(1, "--copies", copies.value());
        OptionChecks.requireAboveZero("--speedup", speedup);
        OptionChecks.requireAtLeast(LEAST_HEAP, "--heap", heap);
        OptionChecks.requireAtLeast(Duration.ZERO, "--disorder", disorder);
        OptionChecks.requireAtLeast(Duration.ofSeconds(1), "--checkpoints", checkpoints);
        OptionChecks.requireAtLeast(Duration.ofSeconds(1), "--start-limit", startLimit);
    }

    private void checkLabels(SourceMapping source) {
        if (labelDelay == null) {
            return;
        }
        OptionChecks.requireAtLeast(Duration.ZERO, "--label-delay", labelDelay);
        if (source.label == null) {
            throw ExplainedFailure.badInput("Cannot send labels: the mapping " + source.name
                    + " names no `label` column. Give one that does with --mapping, or leave --label-delay out.");
        }
    }
}
