package dev.vigia.fraud.conditions;

import java.util.List;

/** Thrown for a condition that cannot be used, with all its problems. */
public final class InvalidCondition extends Exception {
    private static final long serialVersionUID = 1L;

    private final List<String> problems;

    InvalidCondition(List<String> problems) {
        super(String.join(" ", problems));
        this.problems = List.copyOf(problems);
    }

    /** Returns the problems, a sentence each. */
    public List<String> problems() {
        return problems;
    }
}
