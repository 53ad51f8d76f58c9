package dev.vigia.local.processes;

import java.time.Duration;
import java.util.function.Consumer;

/**
 * How long is waited for a program that starts, and who is told while it is waited for.
 *
 * @param limit after which a program counts as failed although it goes on
 * @param teller is told in a sentence what is waited for, and what else the user should know of the programs
 */
public record Patience(Duration limit, Consumer<String> teller) {
    /** A start takes seconds; a machine that has other work may need minutes for it. */
    public static final Duration USUAL_LIMIT = Duration.ofMinutes(5);

    /** The usual limit, and nobody is told. */
    public static final Patience USUAL = silent(USUAL_LIMIT);

    public static Patience silent(Duration limit) {
        return new Patience(limit, sentence -> {});
    }

    public void tell(String sentence) {
        teller.accept(sentence);
    }
}
