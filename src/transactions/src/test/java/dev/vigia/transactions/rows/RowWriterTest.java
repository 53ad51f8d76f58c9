package dev.vigia.transactions.rows;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vigia.transactions.arrivals.Rows;
import dev.vigia.transactions.encoding.Texts;
import dev.vigia.transactions.mappings.SourceMapping;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RowWriterTest {
    private final SourceMapping mapping = SourceMapping.kaggleBank();
    private final RowWriter writer = new RowWriter(mapping.columns);

    @Test
    void anyRow_readsBackAsItWasWritten() {
        Random random = new Random(11);
        for (int round = 0; round < 5_000; round++) {
            String[] values = new String[mapping.columns.size()];
            for (int index = 0; index < values.length; index++) {
                values[index] = Texts.anyOrNone(random);
            }
            Row row = Rows.row(Rows.read(writer.write(values)));
            assertArrayEquals(values, row.values);
            assertEquals(null, row.extra);
        }
    }

    @Test
    void halfASurrogatePair_isReplacedForUtf8CannotHoldIt() {
        String[] values = {"a\ud83d", "\ude00b", "\ude00\ud83d", "😀", "", null, null, null, null};
        Row row = Rows.row(Rows.read(writer.write(values)));
        assertEquals(
                List.of("a\ufffd", "\ufffdb", "\ufffd\ufffd", "😀", ""),
                Arrays.asList(row.values).subList(0, 5));
    }
}
