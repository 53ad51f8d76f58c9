package dev.vigia.transactions.mappings;

import dev.vigia.transactions.Direction;
import dev.vigia.transactions.formats.Blanks;
import java.util.Locale;
import java.util.Map;

/** Tells which way the money of a row goes: by a word of the row, by the sign of its amount, or always the same way. */
final class Directions {
    /** The directions of a mapping that says nothing of them. */
    static final Directions OUT = new Directions(Direction.OUT, Map.of(), null);

    private final Direction usual;
    private final Map<String, Direction> words;
    private final Direction negative;

    /**
     * Makes directions.
     *
     * @param usual of a row that nothing else tells of
     * @param words of the flag column, as {@link #word} writes them; empty if there is no such column
     * @param negative of an amount below zero; {@code null} if there may be none
     */
    Directions(Direction usual, Map<String, Direction> words, Direction negative) {
        this.usual = usual;
        this.words = Map.copyOf(words);
        this.negative = negative;
    }

    /** Returns a word of a flag column without case and outer blanks. */
    static String word(String text) {
        return Blanks.strip(text).toUpperCase(Locale.ROOT);
    }

    boolean byWord() {
        return !words.isEmpty();
    }

    /** Returns the direction of a word; {@code null} if the mapping does not name it. */
    Direction of(String word) {
        return words.get(word(word));
    }

    /** Returns the direction of an amount below zero; {@code null} if there may be none. */
    Direction negative() {
        return negative;
    }

    /** Returns the direction of an amount of zero or more, in a source where nothing but the sign tells. */
    Direction positive() {
        // Where payments are below zero, what is above comes in. Else payments are above, as in most files.
        return negative == null ? usual : negative == Direction.OUT ? Direction.IN : Direction.OUT;
    }
}
