package dev.vigia.commands.evaluation;

import dev.vigia.commands.inputs.Documents;
import dev.vigia.commands.inputs.OptionChecks;
import dev.vigia.commands.terminal.Delay;
import dev.vigia.evaluation.scores.LabelledFile;
import dev.vigia.fraud.rules.RuleBook;
import dev.vigia.replay.reading.Input;
import dev.vigia.transactions.errors.ExplainedFailure;
import dev.vigia.transactions.mappings.SourceMapping;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options of {@code vigia score} for a labelled file. */
final class LabelledOptions {
    @Option(
            names = "--input",
            paramLabel = "CSV",
            description = "A labelled file: a CSV, plain, .gz or .zip, or an .xlsx.")
    private Path input;

    @Option(names = "--mapping", paramLabel = "FILE", description = "The meaning of its columns, YAML, with a `label`.")
    private Path mapping;

    @Option(
            names = "--labels",
            description = "Measure the scores against the column that the mapping names as `label`.")
    private boolean labels;

    @Option(names = "--rules", paramLabel = "FILE", description = "The rule book (default: the one that ships).")
    Path rules;

    @Option(
            names = "--label-delay",
            paramLabel = "DURATION",
            converter = Delay.class,
            description = "Rules learn each label this long after its transaction, for example 7d (default: never).")
    private Duration delay;

    @Option(
            names = "--by",
            paramLabel = "COLUMN",
            description = "Also print the average precision for each kind of fraud that this column names.")
    private String kinds;

    @Option(
            names = "--from",
            paramLabel = "DATE",
            description = "Also print the figures of the seven days from this one on, measured as the handbook does.")
    LocalDate from;

    @Option(
            names = "--scores",
            paramLabel = "FILE",
            description = "Write transaction_id,score for every row, in the order of time.")
    Path scores;

    boolean areGiven() {
        return input != null && mapping != null && labels;
    }

    SourceMapping source() {
        SourceMapping source = Documents.mapping(mapping);
        if (source.label == null) {
            throw ExplainedFailure.badInput("The mapping " + mapping
                    + " names no label. Add `label: COLUMN`, the column that says 1 for fraud and 0 otherwise.");
        }
        return source;
    }

    RuleBook book() {
        return Documents.book(rules, "--rules");
    }

    LabelledFile file(SourceMapping source) {
        LabelledFile file = LabelledFile.read(
                Input.of(OptionChecks.readable(input, "--input").toString()), source, kinds);
        if (file.size() == 0) {
            throw ExplainedFailure.badInput("No row of " + input + " is a transaction. Check the mapping's formats.");
        }
        return file;
    }

    Optional<Duration> delay() {
        return Optional.ofNullable(delay);
    }
}
