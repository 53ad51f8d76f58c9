package dev.vigia.replay;

import dev.vigia.replay.order.PackedRow;
import dev.vigia.replay.reading.UnusableInput;
import dev.vigia.transactions.arrivals.Label;
import dev.vigia.transactions.formats.Blanks;
import dev.vigia.transactions.formats.LabelWord;
import dev.vigia.transactions.mappings.Field;
import dev.vigia.transactions.mappings.SourceMapping;
import java.util.List;

/** The label column of packed rows: 1 for fraud, 0 for genuine, empty if nobody has found out. */
record LabelColumn(String name, int label, int id) {
    /**
     * Finds the label column in an input.
     *
     * @throws UnusableInput if the input has no such column
     */
    static LabelColumn of(String input, SourceMapping mapping, List<String> columns) throws UnusableInput {
        if (!columns.contains(mapping.label)) {
            throw new UnusableInput("Cannot send labels from " + input + ": its first line lacks \"" + mapping.label
                    + "\", which the mapping " + mapping.name + " names as the label.");
        }
        return new LabelColumn(
                mapping.label,
                columns.indexOf(mapping.label),
                columns.indexOf(mapping.columns.get(mapping.index(Field.TRANSACTION_ID))));
    }

    void check(byte[] row, long line) throws UnusableInput {
        String text = text(row, 0);
        if (!text.isEmpty() && LabelWord.of(text).isEmpty()) {
            throw new UnusableInput("Line " + line + ": the label " + name + " is \"" + text + "\". "
                    + LabelWord.EXPECTED + " An empty one is none.");
        }
    }

    /** Returns the row's label; {@code null} if it has none, or no time that its label could be dated by. */
    Label read(byte[] bytes, int start, long delayMillis) {
        long time = PackedRow.time(bytes, start);
        String text = text(bytes, start);
        // Only labels that check() has let pass get here.
        return time == PackedRow.NO_TIME || text.isEmpty()
                ? null
                : new Label(
                        PackedRow.columnText(bytes, start, id),
                        LabelWord.of(text).orElseThrow(),
                        time + delayMillis);
    }

    private String text(byte[] bytes, int start) {
        return Blanks.strip(PackedRow.columnText(bytes, start, label));
    }
}
