package dev.vigia.transactions.documents;

import dev.vigia.transactions.errors.ExplainedFailure;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Refuses a document as a whole, with every problem that was found in it, in the order of the lines. */
public final class InvalidDocument extends ExplainedFailure {
    private static final long serialVersionUID = 1L;

    private static final int MOST_SHOWN = 100;

    /** All of them; the message names the first hundred. */
    public final transient List<Problem> problems;

    public InvalidDocument(String name, List<Problem> problems) {
        super(Kind.BAD_INPUT, message(name, problems), null);
        this.problems = List.copyOf(problems);
    }

    private static String message(String name, List<Problem> problems) {
        String shown = problems.stream()
                .limit(MOST_SHOWN)
                .map(problem -> name + ":" + problem)
                .collect(Collectors.joining("\n"));
        return problems.size() <= MOST_SHOWN
                ? shown
                : shown + String.format(Locale.ROOT, "\nand %,d more", problems.size() - MOST_SHOWN);
    }
}
