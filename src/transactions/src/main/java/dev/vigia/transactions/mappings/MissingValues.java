package dev.vigia.transactions.mappings;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** The texts by which a source says that a value is missing: words in any column, and placeholders in one. */
final class MissingValues {
    private final Set<String> words;
    private final Map<Field, Set<String>> placeholders;

    MissingValues(Set<String> words, Map<Field, Set<String>> placeholders) {
        this.words = Set.copyOf(words);
        this.placeholders = new EnumMap<>(Field.class);
        placeholders.forEach((field, texts) -> this.placeholders.put(field, Set.copyOf(texts)));
    }

    /** @param text without white space at its ends */
    boolean has(String text) {
        return text.isEmpty() || words.contains(text);
    }

    /** @param text without white space at its ends */
    boolean has(Field field, String text) {
        if (has(text)) {
            return true;
        }
        Set<String> own = placeholders.get(field);
        return own != null && own.contains(text);
    }
}
