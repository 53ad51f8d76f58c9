package dev.vigia.commands.inputs;

import dev.vigia.fraud.rules.RuleBook;
import dev.vigia.transactions.mappings.Source;
import java.util.ArrayList;
import java.util.List;

/** Finds what is allowed in a rule book and cannot be meant: rules that never answer for a source, limits in another currency. */
public final class BookWarnings {
    private BookWarnings() {}

    /** Returns a sentence for each warning about a book that the user gave. */
    public static List<String> ofGiven(RuleBook book, Source source) {
        return sentences(book.misfits(source));
    }

    /** Returns a sentence for each warning about a book; {@code given} is {@code null} if it is the one that ships. */
    public static List<String> of(RuleBook book, Object given, Source source) {
        List<String> warnings = new ArrayList<>(book.misfits(source));
        if (given == null) {
            RuleBook.shippedMisfit(source).ifPresent(warnings::add);
        }
        return sentences(warnings);
    }

    private static List<String> sentences(List<String> warnings) {
        return warnings.stream().map(warning -> "Warning: " + warning).toList();
    }
}
