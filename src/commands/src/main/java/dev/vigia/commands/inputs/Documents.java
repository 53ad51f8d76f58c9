package dev.vigia.commands.inputs;

import dev.vigia.fraud.rules.RuleBook;
import dev.vigia.transactions.documents.InvalidDocument;
import dev.vigia.transactions.documents.Problem;
import dev.vigia.transactions.errors.ExplainedFailure;
import dev.vigia.transactions.mappings.SourceMapping;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** Reads the YAML documents that a command is given: mappings and rule books. */
public final class Documents {
    private static final int NAMED = 3;

    private Documents() {}

    /** @param file given with {@code --mapping}; {@code null} for the Kaggle bank file's mapping */
    public static SourceMapping mapping(Path file) {
        return file == null ? SourceMapping.kaggleBank() : document(file, "--mapping", SourceMapping::parse);
    }

    /** @param file given with {@code option}; {@code null} for the book that ships */
    public static RuleBook book(Path file, String option) {
        return file == null ? RuleBook.shipped() : document(file, option, RuleBook::parse);
    }

    /** Returns the text of a document that the command is about, and not one that an option names. */
    public static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw ExplainedFailure.badInput("Cannot read " + file + ". Give an existing file.");
        }
    }

    private static <T> T document(Path file, String option, BiFunction<String, String, T> parser) {
        Path path = OptionChecks.readable(file, option);
        try {
            return parser.apply(path.getFileName().toString(), Files.readString(path));
        } catch (InvalidDocument refused) {
            throw ExplainedFailure.badInput("Cannot use " + file + ": " + some(refused.problems)
                    + ". Mend it, or give another file with " + option + ".");
        } catch (IOException unreadable) {
            // The file exists and can be read, so its bytes are at fault: readString refuses what is not UTF-8.
            throw ExplainedFailure.badInput(
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
