package dev.vigia.fraud.documents;

import java.util.List;
import java.util.stream.Collectors;

/** A document that is refused as a whole, with every problem that was found in it, in the order of the lines. */
public final class InvalidDocument extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public final transient List<Problem> problems;

    public InvalidDocument(String name, List<Problem> problems) {
        super(problems.stream().map(problem -> name + ":" + problem).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }
}
