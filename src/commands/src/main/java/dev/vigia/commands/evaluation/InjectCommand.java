package dev.vigia.commands.evaluation;

import dev.vigia.commands.inputs.Documents;
import dev.vigia.commands.terminal.Delay;
import dev.vigia.commands.terminal.Terminal;
import dev.vigia.evaluation.scenarios.InjectedCopy;
import dev.vigia.replay.reading.Input;
import dev.vigia.transactions.errors.ExplainedFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code vigia inject}: a bank's file with episodes added to it, and the truth about them. */
@Command(
        name = "inject",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Copies a bank's file and adds episodes to it: payments of new accounts that stay just below the limits of a book's "
                    + "rules, or reach them.",
            "",
            "The rows of the file do not change. The truth says what to expect of each episode, which follows from the limit of the "
                    + "rule; ./vigia score reads it. The same file, book and seed give the same episodes."
        },
        footer = {
            "",
            "Examples:",
            "  ./vigia inject --input bank.csv --episodes 20 --seed 7 --out tried.csv --truth truth.json",
            "  ./vigia demo --input tried.csv --exit",
            "  ./vigia score --truth truth.json --lake runs/demo/s3",
            "  ./vigia inject --input cards.csv --mapping cards.yaml --rules cards-rules.yaml --label-delay 7d --out tried.csv "
                    + "--truth truth.json"
        })
public final class InjectCommand implements Callable<Void> {
    @Option(names = "--input", paramLabel = "CSV", required = true, description = "A bank's file, plain or .gz.")
    private String input;

    @Option(
            names = "--mapping",
            paramLabel = "FILE",
            description = "The meaning of its columns, YAML (default: the Kaggle bank file's).")
    private Path mapping;

    @Option(names = "--rules", paramLabel = "FILE", description = "The rule book to try (default: the one that ships).")
    private Path rules;

    @Option(
            names = "--episodes",
            paramLabel = "N",
            defaultValue = "20",
            description = "Episodes for each rule and shape, at least 1 (default: ${DEFAULT-VALUE}).")
    private int episodes;

    @Option(
            names = "--label-delay",
            paramLabel = "DURATION",
            converter = Delay.class,
            description =
                    "The time from a payment to its label in the run, for example 7d, for rules that learn from labels. The "
                            + "mapping names the column (default: never).")
    private Duration labelDelay;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "Any whole number. Another seed gives other episodes (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            required = true,
            description = "The copy to write, compressed if its name ends in .gz.")
    private Path out;

    @Option(
            names = "--truth",
            paramLabel = "FILE",
            required = true,
            description = "The truth to write: what was added and what to expect of it, as JSON.")
    private Path truth;

    @Mixin
    private Terminal terminal;

    @Override
    public Void call() throws IOException {
        checkOptions();
        InjectedCopy copy = InjectedCopy.of(
                Input.of(input),
                Documents.mapping(mapping),
                Documents.book(rules, "--rules"),
                Optional.ofNullable(labelDelay),
                episodes,
                seed);
        copy.write(out, truth);
        terminal.print(copy.report(out, truth));
        terminal.tell(copy.warnings());
        return null;
    }

    private void checkOptions() {
        if (episodes < 1) {
            throw ExplainedFailure.badInput(
                    "Cannot add --episodes " + episodes + ". Give a whole number of at least 1.");
        }
        if (labelDelay != null && labelDelay.isNegative()) {
            throw ExplainedFailure.badInput("Cannot learn of a label before its payment: --label-delay is " + labelDelay
                    + ". Give for example 7d.");
        }
        if (Input.of(input).isStandard()) {
            throw ExplainedFailure.badInput(
                    "Cannot inject into standard input, because it is read twice. Give a file with --input.");
        }
        Path source = Path.of(input).toAbsolutePath().normalize();
        Path copy = writable("--out", out);
        Path kept = writable("--truth", truth);
        // By name alone: two links to one file are not noticed.
        if (source.equals(copy) || source.equals(kept) || copy.equals(kept)) {
            throw ExplainedFailure.badInput("Cannot write --out " + out + " and --truth " + truth + " beside --input "
                    + input + ": two of them are the same file. Name three.");
        }
    }

    private static Path writable(String option, Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        if (Files.isDirectory(absolute) || !Files.isDirectory(absolute.resolveSibling("."))) {
            throw ExplainedFailure.badInput("Cannot write " + option + " " + file
                    + ": it is a folder, or its folder does not exist. Name a file in a folder that exists.");
        }
        return absolute;
    }
}
