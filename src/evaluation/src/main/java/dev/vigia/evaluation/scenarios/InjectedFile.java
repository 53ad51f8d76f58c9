package dev.vigia.evaluation.scenarios;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.vigia.evaluation.generate.Destination;
import dev.vigia.evaluation.generate.Draws;
import dev.vigia.replay.reading.Input;
import dev.vigia.replay.reading.UnusableInput;
import dev.vigia.transactions.mappings.SourceMapping;
import dev.vigia.transactions.rows.Row;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An input with rows added at random lines. A row's line says nothing about its time. */
public final class InjectedFile {
    private static final int PLACES = -1;

    private final Input input;
    private final Map<Long, List<String>> added = new HashMap<>();

    /** @param background what is known of the same input */
    public InjectedFile(Input input, Background background, List<Row> rows, long seed) {
        this.input = input;
        Draws draws = Draws.of(seed, 0, PLACES);
        long[] lines = background.lines();
        for (Row row : rows) {
            // Always a line on which a row begins, so no insertion cuts a quoted field in two.
            long line = lines[(int) (draws.uniform() * lines.length)];
            added.computeIfAbsent(line, none -> new ArrayList<>()).add(line(background, row));
        }
    }

    public void write(Destination destination) throws IOException, UnusableInput {
        try (InputStream bytes = input.open()) {
            destination.writeBytes(out -> Insertion.copy(bytes, added, out));
        }
    }

    /** Returns the row as a CSV line. Columns that the mapping does not name stay empty. */
    private static String line(Background background, Row row) {
        SourceMapping mapping = background.source.mapping;
        List<String> fields = new ArrayList<>();
        for (String column : background.columns) {
            int index = mapping.indexOf(column);
            fields.add(index < 0 ? "" : row.text(index));
        }
        StringWriter line = new StringWriter();
        CsvWriter csv = CsvWriter.builder()
                .fieldSeparator(background.dialect.delimiter())
                .quoteCharacter(background.dialect.quote().orElseThrow())
                .lineDelimiter(LineDelimiter.LF)
                .build(line);
        csv.writeRecord(fields);
        try {
            csv.flush();
        } catch (IOException impossible) {
            throw new UncheckedIOException("Writing into memory failed.", impossible);
        }
        // Insertion ends the line as the lines around it end.
        return line.getBuffer().substring(0, line.getBuffer().length() - 1);
    }
}
