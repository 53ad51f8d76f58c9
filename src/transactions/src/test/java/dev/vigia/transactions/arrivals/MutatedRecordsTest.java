package dev.vigia.transactions.arrivals;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vigia.transactions.Past;
import dev.vigia.transactions.Payments;
import dev.vigia.transactions.mappings.SourceMapping;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks that a record of any bytes is an arrival: a row, a label, a marker, or one with a fault. */
class MutatedRecordsTest {
    private static final int TURNS = 10_000;
    private static final List<String> STRANGE = List.of(
            "null",
            "true",
            "[]",
            "{}",
            "1e999999999",
            "-0",
            "\"\"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"NaN\"",
            "9223372036854775807",
            "-9223372036854775808",
            "\"+999999999-12-31T23:59:59Z\"",
            "\"31/12/99\"",
            "\"-999999999-01-01T00:00:00Z\"",
            "\"0000-00-00\"",
            "\"99999999999999999999\"",
            "\"\u202e\"",
            "\"1e308\"");

    @Test
    void rows_areReadOrPutAside() {
        Random random = new Random(14);
        byte[] row = Rows.bytes(Rows.row());
        for (int turn = 0; turn < TURNS; turn++) {
            byte[] bytes = mutated(row, random);
            assertOneOf(Rows.read(bytes), bytes);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"iso", "epoch seconds", "epoch milliseconds", "yyyy-MM-dd HH:mm:ss"})
    void timesOfEveryFormat_areReadOrPutAside(String format) {
        SourceMapping mapping = SourceMapping.parse(
                "m",
                "mapping: m\nzone: Pacific/Apia\ncurrency: USD\naccount: customer_id\n"
                        + "columns: {transaction_id: id, customer_id: who, timestamp: at, amount: amount}\n"
                        + "formats: {timestamp: \"" + format + "\"}\n");
        Random random = new Random(15);
        List<String> times = List.of(
                "2016-08-02T12:00:00Z",
                "2016-08-02 12:00:00",
                "1470139200",
                "1470139200000",
                "-62167219200000",
                "9223372036854775807",
                "-9223372036854775808",
                "+999999999-12-31T23:59:59+18:00",
                "-999999999-01-01T00:00:00-18:00",
                "+292278994-08-17T07:12:55.807Z");
        for (int turn = 0; turn < TURNS / 4; turn++) {
            String json = "{\"id\":\"T1\",\"who\":\"C1\",\"amount\":\"5\",\"at\":\""
                    + times.get(random.nextInt(times.size())) + "\"}";
            byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
            byte[] record = turn < 100 ? bytes : mutated(bytes, random);
            assertOneOf(Rows.read(record, mapping), record);
        }
    }

    @Test
    void labels_areReadOrPutAside() {
        Random random = new Random(16);
        byte[] label = new Label("T1", true, Payments.NOW).bytes();
        for (int turn = 0; turn < TURNS; turn++) {
            byte[] bytes = mutated(label, random);
            Arrival read = LabelRecords.read(bytes, Rows.ORIGIN);
            assertEquals(1, count(Rows.label(read), Rows.fault(read), Rows.marker(read)), () -> text(bytes));
            if (Rows.label(read) != null) {
                Math.addExact(Rows.label(read).at, 3_650L * TimeUnit.DAYS.toMillis(1));
                assertTrue(year(Rows.label(read).at) >= 1900 && year(Rows.label(read).at) < 10_000, () -> text(bytes));
            }
        }
    }

    private static void assertOneOf(Arrival read, byte[] bytes) {
        assertEquals(1, count(Rows.transaction(read), Rows.fault(read), Rows.marker(read)), () -> text(bytes));
        if (Rows.transaction(read) != null) {
            long year = LocalDate.ofEpochDay(Past.of(Rows.transaction(read)).localEpochDay())
                    .getYear();
            assertTrue(year >= 1899 && year < 10_000, () -> text(bytes));
        }
    }

    private static long year(long millis) {
        return LocalDate.ofEpochDay(Math.floorDiv(millis, TimeUnit.DAYS.toMillis(1)))
                .getYear();
    }

    private static int count(Object... values) {
        int count = 0;
        for (Object value : values) {
            count += value == null ? 0 : 1;
        }
        return count;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** Returns a record with other bytes, with fewer or more of them, or with another value. */
    private static byte[] mutated(byte[] bytes, Random random) {
        String text = text(bytes);
        switch (random.nextInt(5)) {
            case 0:
                return text.substring(0, random.nextInt(text.length())).getBytes(StandardCharsets.UTF_8);
            case 1:
                byte[] noise = new byte[random.nextInt(64)];
                random.nextBytes(noise);
                return noise;
            case 2:
                int at = random.nextInt(text.length());
                return (text.substring(0, at) + text.substring(random.nextInt(text.length())))
                        .getBytes(StandardCharsets.UTF_8);
            case 3:
                String[] parts = text.split("(?<=:)(?=[\"0-9tf])|(?<=[\"0-9a-z])(?=[,}])");
                parts[random.nextInt(parts.length)] = STRANGE.get(random.nextInt(STRANGE.size()));
                return String.join("", parts).getBytes(StandardCharsets.UTF_8);
            default:
                byte[] flipped = bytes.clone();
                for (int number = random.nextInt(4); number >= 0; number--) {
                    flipped[random.nextInt(flipped.length)] = (byte) random.nextInt(256);
                }
                return flipped;
        }
    }
}
