package dev.vigia.transactions.mappings;

import dev.vigia.transactions.Direction;
import dev.vigia.transactions.documents.Section;
import java.util.HashMap;
import java.util.Map;

/** Reads a mapping's {@code direction}. */
final class DirectionSection {
    private static final String NAME = "direction";
    private static final String NEGATIVE = "negative";
    private static final String EXAMPLE =
            "for example `direction: {negative: out}`, or `direction: {out: [D], in: [C]}`"
                    + " for the words of a column";

    private final Section file;
    private final Columns columns;
    private final Map<String, Direction> words = new HashMap<>();

    private DirectionSection(Section file, Columns columns) {
        this.file = file;
        this.columns = columns;
    }

    static Directions read(Section file, Columns columns) {
        DirectionSection section = new DirectionSection(file, columns);
        if (!file.has(NAME)) {
            section.refuseColumnWithoutWords();
            return Directions.OUT;
        }
        return file.isText(NAME) ? section.always() : section.told(file.section(NAME));
    }

    private Directions always() {
        Direction usual = file.choice(NAME, Direction.class, Direction.OUT);
        refuseColumnWithoutWords();
        if (columns.has(Field.DEBIT) || columns.has(Field.CREDIT)) {
            file.refuse(NAME, "`debit` and `credit` tell the direction. Leave `direction` out.");
        }
        return new Directions(usual, Map.of(), null);
    }

    private Directions told(Section section) {
        Direction negative = section.has(NEGATIVE) ? section.choice(NEGATIVE, Direction.class, Direction.OUT) : null;
        for (Direction direction : Direction.values()) {
            section.texts(direction.key()).forEach(word -> add(section, direction, word));
        }
        section.refuseUnknownNames();
        boolean flagged = columns.has(Field.DIRECTION);
        if (flagged && words.isEmpty()) {
            refuseColumnWithoutWords();
        } else if (!flagged && !words.isEmpty()) {
            file.refuse(NAME, "`direction` has words, and no column has them. Write `direction: COLUMN` in `columns`.");
        } else if (negative == null && words.isEmpty()) {
            file.refuse(NAME, "`direction` says nothing. Write " + EXAMPLE + ".");
        }
        return new Directions(Direction.OUT, words, negative);
    }

    private void add(Section section, Direction direction, String word) {
        Direction before = words.put(Directions.word(word), direction);
        if (before != null) {
            section.refuse(direction.key(), "\"" + word + "\" is named twice.");
        }
    }

    private void refuseColumnWithoutWords() {
        if (columns.has(Field.DIRECTION)) {
            file.refuse(
                    NAME,
                    "Say what the words of the column `direction` mean, for example `direction: {out: [D], in: [C]}`.");
        }
    }
}
