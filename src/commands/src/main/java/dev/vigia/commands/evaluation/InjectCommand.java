package dev.vigia.commands.evaluation;

import dev.vigia.commands.terminal.Delay;
import dev.vigia.evaluation.generate.Destination;
import dev.vigia.evaluation.generate.Draws;
import dev.vigia.evaluation.scenarios.Background;
import dev.vigia.evaluation.scenarios.InjectedFile;
import dev.vigia.evaluation.scenarios.Injection;
import dev.vigia.evaluation.scorecard.Outcome;
import dev.vigia.fraud.rules.RuleBook;
import dev.vigia.replay.reading.Input;
import dev.vigia.replay.reading.UnusableInput;
import dev.vigia.transactions.documents.InvalidDocument;
import dev.vigia.transactions.documents.Problem;
import dev.vigia.transactions.encoding.Printable;
import dev.vigia.transactions.mappings.SourceMapping;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code vigia inject}: a bank's file with episodes added to it, and the truth of them. */
@Command(
        name = "inject",
        sortOptions = false,
        description = {
            "Copy a bank's file and add episodes to it: payments that come close to the limits of a book's rules, reach them, "
                    + "or just do not, by accounts of their own.",
            "",
            "The rows of the file stay as they are. What is expected of each episode follows from the rule's limits and is kept "
                    + "apart, in the truth, for `vigia score`. The same file, book and seed give the same episodes.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  vigia inject --input bank.csv --episodes 20 --seed 7 --out tried.csv --truth truth.json",
            "  vigia demo --input tried.csv --exit",
            "  vigia score --truth truth.json --lake runs/demo/s3",
            "  vigia inject --input cards.csv --mapping cards.yaml --rules cards-rules.yaml --label-delay 7d --out tried.csv "
                    + "--truth truth.json"
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:written", "1:could not be written", "2:wrong usage or input"})
public final class InjectCommand implements Callable<Integer> {
    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int BAD_INPUT = 2;
    private static final int NAMED = 3;
    private static final int BACKGROUND = 1;

    @Option(names = "--input", paramLabel = "CSV", required = true, description = "A bank's file, plain or .gz.")
    private String input;

    @Option(
            names = "--mapping",
            paramLabel = "FILE",
            description = "What its columns mean. Default: the Kaggle bank file's.")
    private Path mapping;

    @Option(names = "--rules", paramLabel = "FILE", description = "The rule book to try. Default: the one that ships.")
    private Path rules;

    @Option(
            names = "--episodes",
            paramLabel = "N",
            defaultValue = "20",
            description = "Of each rule and shape, at least 1. Default: ${DEFAULT-VALUE}.")
    private int episodes;

    @Option(
            names = "--label-delay",
            paramLabel = "7d",
            converter = Delay.class,
            description =
                    "For rules that learn from labels: how long after a payment its label comes, as the run will be told; the "
                            + "mapping names their column (default: never).")
    private Duration labelDelay;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "Any whole number; another one gives other episodes. Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            required = true,
            description = "Where to write the copy; a name that ends in .gz is compressed.")
    private Path out;

    @Option(
            names = "--truth",
            paramLabel = "FILE",
            required = true,
            description = "Where to write what was added and what is expected of it, as JSON.")
    private Path truth;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        try {
            checkOptions();
            inject();
            return DONE;
        } catch (UnusableInput wrong) {
            spec.commandLine().getErr().println(Printable.lines(wrong.getMessage()));
            return BAD_INPUT;
        } catch (IOException failed) {
            spec.commandLine()
                    .getErr()
                    .println("Cannot write " + out + " and " + truth + ": " + failed
                            + ". Check that the disk has room and that you may write there.");
            return FAILED;
        }
    }

    private void inject() throws UnusableInput, IOException {
        SourceMapping source =
                mapping == null ? SourceMapping.kaggleBank() : document(mapping, "--mapping", SourceMapping::parse);
        RuleBook book = rules == null ? RuleBook.shipped() : document(rules, "--rules", RuleBook::parse);
        Input file = Input.of(input);
        Background background =
                Background.read(file, source, Optional.ofNullable(labelDelay), Draws.of(seed, 0, BACKGROUND));
        Injection injection = Injection.of(book, background, episodes, seed);
        if (injection.truth().episodes().isEmpty()) {
            throw new UnusableInput("Cannot try any rule of the book " + book.name + " with " + input + ". "
                    + String.join("; ", reasons(injection)) + ".");
        }
        new InjectedFile(file, background, injection.rows(), seed).write(Destination.named(out.toString()));
        Destination.named(truth.toString()).writeBytes(injection.truth()::write);
        tell(background, injection);
    }

    private void tell(Background background, Injection injection) {
        PrintWriter told = spec.commandLine().getOut();
        told.printf(
                Locale.ROOT,
                "%s: %,d rows, and %,d that were added: %,d episodes for %d rules%n",
                out,
                background.rows(),
                injection.rows().size(),
                injection.truth().episodes().size(),
                injection.truth().rules().size());
        told.println(truth + ": what is expected of them");
        if (background.unreadable() > 0) {
            told.printf(Locale.ROOT, "left as they are: %,d rows that are no transactions%n", background.unreadable());
        }
        for (String reason : reasons(injection)) {
            told.println("left out: " + Printable.line(reason));
        }
        told.flush();
        PrintWriter warnings = spec.commandLine().getErr();
        List<Outcome> disputed = injection.disputed();
        for (Outcome outcome : disputed.subList(0, Math.min(NAMED, disputed.size()))) {
            warnings.println("Warning: judged alone, " + outcome.episode().id() + " comes out otherwise: "
                    + Printable.line(outcome.problem()) + ".");
        }
        if (disputed.size() > NAMED) {
            warnings.println("Warning: and " + (disputed.size() - NAMED) + " more episodes.");
        }
    }

    private static List<String> reasons(Injection injection) {
        return injection.leftOut().entrySet().stream()
                .map(entry -> entry.getValue() == 0
                        ? entry.getKey()
                        : entry.getKey() + " (" + entry.getValue()
                                + (entry.getValue() == 1 ? " episode)" : " episodes)"))
                .toList();
    }

    private void checkOptions() throws UnusableInput {
        if (episodes < 1) {
            throw new UnusableInput("Cannot add --episodes " + episodes + ". Give a whole number of at least 1.");
        }
        if (labelDelay != null && labelDelay.isNegative()) {
            throw new UnusableInput("Cannot learn of a label before its payment: --label-delay is " + labelDelay
                    + ". Give for example 7d.");
        }
        if (Input.of(input).isStandard()) {
            throw new UnusableInput(
                    "Cannot inject into standard input, for it is read twice. Give a file with --input.");
        }
        Path source = Path.of(input).toAbsolutePath().normalize();
        Path copy = requireWritable("--out", out);
        Path kept = requireWritable("--truth", truth);
        if (source.equals(copy) || source.equals(kept) || copy.equals(kept)) {
            throw new UnusableInput("Cannot write --out " + out + " and --truth " + truth + " beside --input " + input
                    + ": two of them are the same file. Name three.");
        }
    }

    private static Path requireWritable(String option, Path file) throws UnusableInput {
        Path absolute = file.toAbsolutePath().normalize();
        if (Files.isDirectory(absolute) || !Files.isDirectory(absolute.resolveSibling("."))) {
            throw new UnusableInput("Cannot write " + option + " " + file
                    + ": it is a folder, or in none. Name a file in a folder that exists.");
        }
        return absolute;
    }

    private static <T> T document(Path file, String option, BiFunction<String, String, T> parser) throws UnusableInput {
        try {
            return parser.apply(file.getFileName().toString(), Files.readString(file));
        } catch (InvalidDocument refused) {
            throw new UnusableInput("Cannot use " + option + " " + file + ": " + some(refused.problems), refused);
        } catch (IOException unreadable) {
            throw new UnusableInput(
                    "Cannot read " + option + " " + file + ": " + unreadable + ". Give a YAML file.", unreadable);
        }
    }

    private static String some(List<Problem> problems) {
        String first = problems.stream()
                .limit(NAMED)
                .map(problem -> "line " + problem.line + ", column " + problem.column + ": " + problem.message)
                .collect(Collectors.joining(" "));
        return problems.size() > NAMED ? first + " And " + (problems.size() - NAMED) + " more." : first;
    }
}
