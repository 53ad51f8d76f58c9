package dev.vigia.commands.cases;

import dev.vigia.commands.files.ReadFile;
import dev.vigia.commands.files.Reading;
import dev.vigia.replay.reading.Input;
import dev.vigia.replay.reading.Rows;
import dev.vigia.transactions.Money;
import dev.vigia.transactions.mappings.Field;
import dev.vigia.transactions.mappings.SourceMapping;
import dev.vigia.transactions.rows.Row;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A row of odd values, whose id names what is odd, and what is read of it.
 *
 * @param row the texts of the mapping's columns
 */
record OddValues(Row row, Reading reading) {
    static List<OddValues> of(Path values, Path rejects) throws IOException {
        SourceMapping mapping = SourceMapping.load(values.resolve("vals.yaml"));
        Path csv = values.resolve("values.csv");
        Map<Long, Row> rows = new TreeMap<>();
        try (Rows read = Rows.open(Input.of(csv.toString()), mapping, null, 0, Clock.systemUTC())) {
            for (Row row = read.next(); row != null; row = read.next()) {
                rows.put(read.line(), row);
            }
        }
        List<OddValues> all = new ArrayList<>();
        for (Reading reading : ReadFile.of(csv, mapping, rejects).readings()) {
            all.add(new OddValues(rows.get(reading.line()), reading));
        }
        return all;
    }

    String id(SourceMapping mapping) {
        return row.text(mapping.index(Field.TRANSACTION_ID));
    }

    /** Returns the amount and time, or the reason. */
    String outcome() {
        return reading.isRead()
                ? Money.text(Long.parseLong(reading.amount())) + ", " + reading.time()
                : reading.outcome();
    }

    /** Returns what the texts of a row that is read mean, by other parsers than those of the product. */
    String meaning(SourceMapping mapping) {
        BigDecimal amount = new BigDecimal(stripped(mapping, Field.AMOUNT)).movePointRight(2);
        LocalDateTime local =
                LocalDateTime.parse(stripped(mapping, Field.TIMESTAMP).replace(' ', 'T'));
        // Where the clocks show a time twice, Java takes the first, and so does the product.
        return Money.text(amount.longValueExact()) + ", "
                + local.atZone(mapping.zone).toInstant();
    }

    private String stripped(SourceMapping mapping, Field field) {
        return row.text(mapping.index(field)).replace('\u00a0', ' ').strip();
    }
}
