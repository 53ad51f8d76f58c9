package dev.vigia.site;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vigia.transactions.documents.InvalidDocument;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names that a document may have in one place: who gives an unknown one is told all of them. */
final class Known {
    private static final Pattern KNOWN = Pattern.compile("Known: ([^.]*(?:\\.\\w[^.]*)*)\\.(?:\\s|$)");

    private Known() {}

    /** The names that {@code parse} knows where {@code yaml} has one that it does not know. */
    static Set<String> names(String yaml, Consumer<String> parse) {
        try {
            parse.accept(yaml);
        } catch (InvalidDocument refused) {
            return names(refused);
        }
        throw new AssertionError("taken, though it has an unknown name: " + yaml);
    }

    static Set<String> names(InvalidDocument refused) {
        Matcher known = KNOWN.matcher(refused.getMessage());
        assertTrue(known.find(), refused::getMessage);
        return new TreeSet<>(Set.of(known.group(1).split(", ")));
    }
}
