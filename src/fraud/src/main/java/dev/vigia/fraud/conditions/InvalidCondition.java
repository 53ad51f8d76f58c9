package dev.vigia.fraud.conditions;

import java.util.List;

/** A condition that cannot be used, with everything that is wrong with it. */
public final class InvalidCondition extends Exception {
    private static final long serialVersionUID = 1L;

    private final List<String> problems;

    InvalidCondition(List<String> problems) {
        super(String.join(" ", problems));
        this.problems = List.copyOf(problems);
    }

    /** A sentence each. */
    public List<String> problems() {
        return problems;
    }
}
