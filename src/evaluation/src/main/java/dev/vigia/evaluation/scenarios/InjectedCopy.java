package dev.vigia.evaluation.scenarios;

import dev.vigia.evaluation.generate.Destination;
import dev.vigia.evaluation.generate.Draws;
import dev.vigia.evaluation.scorecard.Outcome;
import dev.vigia.fraud.rules.RuleBook;
import dev.vigia.replay.reading.Input;
import dev.vigia.replay.reading.UnusableInput;
import dev.vigia.transactions.mappings.SourceMapping;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A copy of a bank's file with episodes added to it, and the truth about them. */
public final class InjectedCopy {
    private static final int BACKGROUND = 1;
    private static final int NAMED = 3;

    private final Input input;
    private final Background background;
    private final Injection injection;
    private final long seed;

    private InjectedCopy(Input input, Background background, Injection injection, long seed) {
        this.input = input;
        this.background = background;
        this.injection = injection;
        this.seed = seed;
    }

    /**
     * Reads a file and makes episodes for it.
     *
     * @param labelDelay from a payment to its label, for rules that learn from labels; never if empty
     * @param episodes of each rule and shape
     * @throws UnusableInput if no rule of the book can be tried with the file
     */
    public static InjectedCopy of(
            Input input, SourceMapping mapping, RuleBook book, Optional<Duration> labelDelay, int episodes, long seed)
            throws IOException {
        Background background = Background.read(input, mapping, labelDelay, Draws.of(seed, 0, BACKGROUND));
        Injection injection = Injection.of(book, background, episodes, seed);
        InjectedCopy copy = new InjectedCopy(input, background, injection, seed);
        if (injection.truth().episodes().isEmpty()) {
            throw new UnusableInput("Cannot try any rule of the book " + book.name + " with " + input.name + ". "
                    + String.join("; ", copy.leftOut()) + ".");
        }
        return copy;
    }

    public void write(Path copy, Path truth) throws IOException {
        new InjectedFile(input, background, injection.rows(), seed).write(Destination.named(copy.toString()));
        Destination.named(truth.toString()).writeBytes(injection.truth()::write);
    }

    /** Returns in lines what was added, and what was left out and why. */
    public List<String> report(Path copy, Path truth) {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT,
                "%s: %,d rows, and %,d that were added: %,d episodes for %d rules",
                copy,
                background.rows(),
                injection.rows().size(),
                injection.truth().episodes().size(),
                injection.truth().rules().size()));
        lines.add(truth + ": what is expected of them");
        if (background.unreadable() > 0) {
            lines.add(String.format(
                    Locale.ROOT, "left as they are: %,d rows that are no transactions", background.unreadable()));
        }
        leftOut().forEach(reason -> lines.add("left out: " + reason));
        return lines;
    }

    /** Returns a sentence for each of the first episodes about which the kernel disagrees with their construction. */
    public List<String> warnings() {
        List<Outcome> disputed = injection.disputed();
        List<String> warnings = new ArrayList<>();
        disputed.stream()
                .limit(NAMED)
                .forEach(outcome -> warnings.add("Warning: judged alone, "
                        + outcome.episode().id() + " comes out otherwise: " + outcome.problem() + "."));
        if (disputed.size() > NAMED) {
            warnings.add("Warning: and " + (disputed.size() - NAMED) + " more episodes.");
        }
        return warnings;
    }

    private List<String> leftOut() {
        return injection.leftOut().entrySet().stream().map(InjectedCopy::reason).toList();
    }

    private static String reason(Map.Entry<String, Integer> leftOut) {
        // 0 means the whole rule, not single episodes.
        int episodes = leftOut.getValue();
        return episodes == 0
                ? leftOut.getKey()
                : leftOut.getKey() + " (" + episodes + (episodes == 1 ? " episode)" : " episodes)");
    }
}
