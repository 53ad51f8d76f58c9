package dev.vigia.evaluation.scenarios;

import dev.vigia.evaluation.generate.Destination;
import dev.vigia.evaluation.generate.Draws;
import dev.vigia.replay.reading.Input;
import dev.vigia.replay.reading.UnusableInput;
import dev.vigia.transactions.mappings.SourceMapping;
import dev.vigia.transactions.rows.Row;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An input with rows added to it at random places. Where a row stands says nothing about when it happened. */
public final class InjectedFile {
    private static final int PLACES = -1;

    private final Input input;
    private final Map<Long, List<String>> added = new HashMap<>();

    /** @param background of the same input */
    public InjectedFile(Input input, Background background, List<Row> rows, long seed) {
        this.input = input;
        Draws draws = Draws.of(seed, 0, PLACES);
        long[] lines = background.lines();
        for (Row row : rows) {
            long line = lines[(int) (draws.uniform() * lines.length)];
            added.computeIfAbsent(line, none -> new ArrayList<>()).add(line(background, row));
        }
    }

    public void write(Destination destination) throws IOException, UnusableInput {
        try (InputStream bytes = input.open()) {
            destination.writeBytes(out -> Insertion.copy(bytes, added, out));
        }
    }

    /** Columns that the mapping does not name are left empty. */
    private static String line(Background background, Row row) {
        SourceMapping mapping = background.source.mapping;
        List<String> fields = new ArrayList<>();
        for (String column : background.columns) {
            int index = mapping.indexOf(column);
            fields.add(index < 0 ? "" : quoted(row.text(index)));
        }
        return String.join(",", fields);
    }

    private static String quoted(String text) {
        boolean plain =
                text.chars().noneMatch(letter -> letter == ',' || letter == '"' || letter == '\n' || letter == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
