package dev.vigia.commands.inputs;

import dev.vigia.fraud.rules.RuleBook;
import dev.vigia.replay.reading.Input;
import dev.vigia.replay.reading.Rows;
import dev.vigia.replay.reading.UnusableInput;
import dev.vigia.transactions.documents.InvalidDocument;
import dev.vigia.transactions.documents.Problem;
import dev.vigia.transactions.encoding.Printable;
import dev.vigia.transactions.errors.CommandFailed;
import dev.vigia.transactions.mappings.Source;
import dev.vigia.transactions.mappings.SourceMapping;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** Checks what a run is given before anything is started, so that a mistake is told at once. */
public final class DemoInputs {
    private static final int NAMED = 3;

    private DemoInputs() {}

    public static void requireAtLeast(int least, String option, int value) {
        if (value < least) {
            throw CommandFailed.badInput(
                    "Cannot run with " + option + " " + value + ": it must be " + least + " or more.");
        }
    }

    public static void requireForward(String option, double value) {
        if (!(value > 0)) {
            throw CommandFailed.badInput(
                    "Cannot run with " + option + " " + value + ": it must be above zero, or max.");
        }
    }

    public static void requireAtLeast(Duration least, String option, Duration value) {
        if (value.compareTo(least) < 0) {
            throw CommandFailed.badInput(
                    "Cannot run with " + option + " " + value + ": it must be " + least + " or more.");
        }
    }

    public static Path readable(Path file, String option) {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw CommandFailed.badInput("Cannot read " + file + ". Give an existing file with " + option + ".");
        }
        return file.toAbsolutePath().normalize();
    }

    /** @param file {@code null} for the Kaggle bank file's mapping */
    public static SourceMapping mapping(Path file) {
        return file == null ? SourceMapping.kaggleBank() : document(file, "--mapping", SourceMapping::parse);
    }

    public static Path rules(Path file) {
        document(file, "--rules", RuleBook::parse);
        return readable(file, "--rules");
    }

    /** @param file {@code null} for the book that ships */
    public static RuleBook book(Path file, String option) {
        return file == null ? RuleBook.shipped() : document(file, option, RuleBook::parse);
    }

    /**
     * What is allowed and yet cannot be meant: rules that cannot answer for the source, limits in another currency.
     *
     * @param ships whether the book is the one that ships, because none was given
     */
    public static List<String> warnings(RuleBook book, boolean ships, Source source) {
        List<String> warnings = new ArrayList<>(book.misfits(source));
        if (ships) {
            RuleBook.shippedMisfit(source).ifPresent(warnings::add);
        }
        return warnings.stream()
                .map(warning -> "Warning: " + Printable.line(warning))
                .toList();
    }

    /** Reads the input's header. */
    public static void requireColumns(Path input, SourceMapping mapping) {
        try {
            Rows.open(Input.of(input.toString()), mapping, null, 0, Clock.systemUTC())
                    .close();
        } catch (UnusableInput unusable) {
            throw CommandFailed.badInput(unusable.getMessage());
        } catch (IOException unreadable) {
            throw CommandFailed.badInput("Cannot read " + input + ": " + unreadable + ". Give a CSV with --input.");
        }
    }

    public static void requireLabel(SourceMapping mapping) {
        if (mapping.label == null) {
            throw CommandFailed.badInput("Cannot send labels: the mapping " + mapping.name
                    + " names no `label` column. Give one that does with --mapping, or leave --label-delay out.");
        }
    }

    private static <T> T document(Path file, String option, BiFunction<String, String, T> parser) {
        Path path = readable(file, option);
        try {
            return parser.apply(path.getFileName().toString(), Files.readString(path));
        } catch (InvalidDocument refused) {
            throw CommandFailed.badInput("Cannot use " + file + ": " + some(refused.problems) + ". Mend it, or give "
                    + "another file with " + option + ".");
        } catch (IOException unreadable) {
            throw CommandFailed.badInput(
                    "Cannot read " + file + ": it is not a text in UTF-8. Give another file with " + option + ".");
        }
    }

    private static String some(List<Problem> problems) {
        String first = problems.stream()
                .limit(NAMED)
                .map(problem -> "line " + problem.line + ", column " + problem.column + ": " + problem.message)
                .map(text -> text.endsWith(".") ? text.substring(0, text.length() - 1) : text)
                .collect(Collectors.joining("; "));
        return problems.size() > NAMED ? first + "; and " + (problems.size() - NAMED) + " more" : first;
    }
}
