package dev.vigia.local.processes;

import java.time.Duration;
import java.util.function.Consumer;

/**
 * The longest time that a program may take to start or to stop, and who is told about the wait.
 *
 * @param limit after which a program counts as failed although it is alive
 * @param teller is told in a sentence what the wait is for, and what else the user should know of the programs
 */
public record StartLimit(Duration limit, Consumer<String> teller) {
    /** A start takes seconds; a machine that has other work may need minutes for it. */
    public static final Duration USUAL_LIMIT = Duration.ofMinutes(5);

    /** The usual limit, and nobody is told. */
    public static final StartLimit USUAL = silent(USUAL_LIMIT);

    public StartLimit {
        if (limit.isNegative() || limit.isZero()) {
            throw new IllegalArgumentException("A program cannot start within " + limit + ".");
        }
    }

    /** Returns a limit about which nobody is told. */
    public static StartLimit silent(Duration limit) {
        return new StartLimit(limit, sentence -> {});
    }

    public void tell(String sentence) {
        teller.accept(sentence);
    }
}
