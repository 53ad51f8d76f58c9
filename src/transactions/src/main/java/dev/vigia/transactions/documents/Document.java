package dev.vigia.transactions.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/**
 * A YAML document that users write by hand (a rule book, a mapping), read so that all of its problems are reported at
 * once, each with its line and column.
 */
public final class Document {
    private static final int LARGEST_CODE_POINTS = 1 << 20;

    private static final int DEEPEST = 20;

    private final String name;
    private final boolean strict;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Problem> warnings = new ArrayList<>();

    private Document(String name, boolean strict) {
        this.name = name;
        this.strict = strict;
    }

    /**
     * Reads {@code text} through {@code shape}.
     *
     * @param name how messages call the document, for example the file's name
     * @throws InvalidDocument with every problem, if there is any
     */
    public static <T> T read(String name, String text, Function<Section, T> shape) {
        Document document = new Document(name, true);
        T result = shape.apply(document.root(text.startsWith("\ufeff") ? text.substring(1) : text));
        document.refuseIfAnyProblem();
        return result;
    }

    /**
     * Reads {@code text} as far as it can be read. This is for a document that was sound once and is still needed. What
     * is refused is a warning here, and what cannot be read is left to {@code shape}, which asks {@link
     * Section#unread()}.
     *
     * @throws InvalidDocument only if the text as a whole cannot be read
     */
    public static <T> T readAsFarAsPossible(String name, String text, Function<Section, T> shape) {
        Document document = new Document(name, false);
        return shape.apply(document.root(text));
    }

    /** Reports a value that could not be read, and for which something harmless stands. */
    void report(Node node, String message) {
        report(node.getStartMark().orElse(null), message);
    }

    private void report(Mark mark, String message) {
        problems.add(problem(mark, message));
    }

    /** Reports a value that was read and is not allowed. */
    void refuse(Node node, String message) {
        (strict ? problems : warnings).add(problem(node.getStartMark().orElse(null), message));
    }

    /** Refuses what an escape can stand for, and neither UTF-8 nor the lake can hold. */
    void refuseHalfCharacters(Node node) {
        if (node instanceof ScalarNode
                && ((ScalarNode) node).getValue().codePoints().anyMatch(Document::isHalf)) {
            report(node, "An escape stands for half a character. Write the character itself.");
        }
    }

    private static boolean isHalf(int character) {
        return character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
    }

    void warn(Node node, String message) {
        warnings.add(problem(node.getStartMark().orElse(null), message));
    }

    int unread() {
        return problems.size();
    }

    /** Returns the problems that do not keep the document from being used, in the order of the lines. */
    List<Problem> warnings() {
        List<Problem> all = new ArrayList<>(warnings);
        if (!strict) {
            all.addAll(problems);
        }
        all.sort(Problem.BY_PLACE);
        return all;
    }

    private static Problem problem(Mark mark, String message) {
        return new Problem(mark == null ? 1 : mark.getLine() + 1, mark == null ? 1 : mark.getColumn() + 1, message);
    }

    private Section root(String text) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(name)
                .setCodePointLimit(LARGEST_CODE_POINTS)
                .setAllowDuplicateKeys(false)
                .build();
        try {
            if (isTooDeep(settings, text)) {
                throw new YamlEngineException("nested more than " + DEEPEST + " levels deep.");
            }
            Node node = new Compose(settings).composeString(text).orElse(null);
            if (node instanceof MappingNode) {
                return new Section(this, (MappingNode) node);
            }
            problems.add(new Problem(1, 1, "Expected `name: value` lines, found something else or nothing."));
        } catch (MarkedYamlEngineException unreadable) {
            problems.add(problem(
                    unreadable.getProblemMark().orElse(null),
                    "Not YAML: " + unreadable.getProblem() + ". Quote a text that has one of : # , [ ] { } in it."));
        } catch (YamlEngineException unreadable) {
            problems.add(new Problem(1, 1, "Not YAML: " + unreadable.getMessage()));
        }
        throw new InvalidDocument(name, problems);
    }

    /** Counts levels before the nodes are composed, because composing goes down by recursion and may fill the stack. */
    private static boolean isTooDeep(LoadSettings settings, String text) {
        int depth = 0;
        int deepest = 0;
        for (Event event : new Parse(settings).parseString(text)) {
            depth += event instanceof CollectionStartEvent ? 1 : event instanceof CollectionEndEvent ? -1 : 0;
            deepest = Math.max(deepest, depth);
            if (deepest > DEEPEST) {
                return true;
            }
        }
        return false;
    }

    private void refuseIfAnyProblem() {
        if (!problems.isEmpty()) {
            problems.sort(Problem.BY_PLACE);
            throw new InvalidDocument(name, problems);
        }
    }
}
