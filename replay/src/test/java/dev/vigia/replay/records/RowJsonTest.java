package dev.vigia.replay.records;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vigia.replay.order.PackedRow;
import dev.vigia.transactions.rows.RowWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RowJsonTest {
    private static final List<String> COLUMNS = List.of("Id", "a \"quoted\" name", "", "Ort\\é\n");

    @Test
    void json_isWhatTheRowWriterMakes() {
        RowWriter writer = new RowWriter(COLUMNS);
        RowJson json = new RowJson(COLUMNS, Set.of());
        for (int seed = 0; seed < 500; seed++) {
            String[] values = values(new Random(seed));
            PackedRow row = new PackedRow().begin(1, 2);
            for (String value : values) {
                byte[] text = value.getBytes(StandardCharsets.UTF_8);
                row.add(text, 0, text.length);
            }
            json.write(row.bytes(), 0);
            assertEquals(
                    new String(writer.write(values), StandardCharsets.UTF_8).replace("\\uD83D\\uDE00", "\ud83d\ude00"),
                    new String(json.bytes(), 0, json.size(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void columnsThatAreWithheld_areNotSent() {
        PackedRow row = new PackedRow().begin(1, 2);
        for (String value : List.of("1", "secret", "3", "hidden")) {
            row.add(value.getBytes(StandardCharsets.UTF_8), 0, value.length());
        }
        RowJson json = new RowJson(List.of("a", "b", "c", "d"), Set.of("b", "d", "z"));
        json.write(row.bytes(), 0);
        assertEquals("{\"a\":\"1\",\"c\":\"3\"}", new String(json.bytes(), 0, json.size(), StandardCharsets.UTF_8));
        RowJson first = new RowJson(List.of("a", "b", "c", "d"), Set.of("a", "b"));
        first.write(row.bytes(), 0);
        assertEquals(
                "{\"c\":\"3\",\"d\":\"hidden\"}", new String(first.bytes(), 0, first.size(), StandardCharsets.UTF_8));
    }

    private static String[] values(Random chance) {
        String[] values = new String[COLUMNS.size()];
        for (int column = 0; column < values.length; column++) {
            StringBuilder value = new StringBuilder();
            for (int letter = chance.nextInt(chance.nextInt(30) == 0 ? 3_000 : 20); letter > 0; letter--) {
                int drawn = chance.nextInt(6);
                value.appendCodePoint(
                        drawn == 0
                                ? chance.nextInt(32)
                                : drawn == 1 ? 0x1F600 : drawn == 2 ? 0xE9 : 32 + chance.nextInt(96));
            }
            values[column] = value.toString();
        }
        return values;
    }
}
