package dev.vigia.monitor.lake;

import static dev.vigia.monitor.Payments.ARRIVED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.vigia.fraud.baselines.Baselines;
import dev.vigia.fraud.judging.Account;
import dev.vigia.fraud.judging.Judge;
import dev.vigia.fraud.judging.Judged;
import dev.vigia.fraud.lake.Tables;
import dev.vigia.fraud.rules.RuleBook;
import dev.vigia.monitor.Lake;
import dev.vigia.monitor.Payments;
import dev.vigia.monitor.Records;
import dev.vigia.monitor.encoding.Types;
import dev.vigia.transactions.arrivals.Arrival;
import dev.vigia.transactions.arrivals.ArrivedTransaction;
import dev.vigia.transactions.arrivals.RawRow;
import dev.vigia.transactions.arrivals.RejectedArrival;
import dev.vigia.transactions.mappings.SourceMapping;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.io.LocalOutputFile;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Sends odd values the job's own way: read, serialized, written by the lake's writer, and read by another's reader. */
class EdgesOfRowsTest {
    private static final SourceMapping MAPPING = SourceMapping.kaggleBank();
    private static final String AMOUNT = "TransactionAmount (INR)";
    private static final String BALANCE = "CustAccountBalance";
    private static final String PLACE = "CustLocation";
    private static final int MEGABYTE = 1 << 20;

    @TempDir
    private Path folder;

    /** Returns columns with a text, and the reason for which it goes to quarantine, or {@code null}. */
    private static Stream<Arguments> edges() {
        return Stream.of(
                Arguments.of(PLACE, "\u0000", null),
                Arguments.of(PLACE, "a\u0000b\u0001\u001b\u007f\u0085\u2028\u202e", null),
                Arguments.of(PLACE, "\uffff\ufffe\ufdd0\ufffd", null),
                Arguments.of(PLACE, "\ud83d\ude80 \ud835\udc9c", null),
                Arguments.of(PLACE, "\ud83d", "NOT_UTF8"),
                Arguments.of(PLACE, "x\ude80", "NOT_UTF8"),
                Arguments.of(PLACE, "", null),
                Arguments.of(PLACE, "../../date=2016-01-01/%2F\\?#", null),
                Arguments.of(PLACE, "\u0390".repeat(1_024), null),
                Arguments.of(PLACE, "\u20ac".repeat(1_024), null),
                Arguments.of(PLACE, "x".repeat(1_025), "TOO_LONG"),
                Arguments.of(PLACE, "x".repeat(MEGABYTE), "TOO_LONG"),
                Arguments.of("TransactionID", "", "MISSING_VALUE"),
                Arguments.of("TransactionID", "\u0000", null),
                Arguments.of("TransactionID", "/\ud83d\ude80/".repeat(256), null),
                Arguments.of("not in the mapping", "x".repeat(MEGABYTE), null),
                Arguments.of("not in the mapping", "\ud83d", "NOT_UTF8"),
                Arguments.of("n".repeat(40_000), "", null),
                Arguments.of(AMOUNT, "9999999999999999.99", null),
                Arguments.of(AMOUNT, "10000000000000000", "AMOUNT_OUT_OF_RANGE"),
                Arguments.of(AMOUNT, "9".repeat(1_024), "AMOUNT_OUT_OF_RANGE"),
                Arguments.of(AMOUNT, "1e15", null),
                Arguments.of(AMOUNT, "1e16", "AMOUNT_OUT_OF_RANGE"),
                Arguments.of(AMOUNT, "1e2147483647", "AMOUNT_OUT_OF_RANGE"),
                Arguments.of(AMOUNT, "1e-2147483647", "BAD_AMOUNT"),
                Arguments.of(AMOUNT, "1e99999999999", "BAD_AMOUNT"),
                Arguments.of(AMOUNT, "0e2147483647", null),
                Arguments.of(AMOUNT, "-0", null),
                Arguments.of(AMOUNT, "Infinity", "BAD_AMOUNT"),
                Arguments.of(BALANCE, "-9999999999999999.99", null),
                Arguments.of(BALANCE, "-92233720368547758.08", "BAD_BALANCE"),
                Arguments.of(BALANCE, "", null),
                Arguments.of("TransactionDate", "1/1/0", "BAD_DATE"),
                Arguments.of("TransactionDate", "31/12/99", "FUTURE_TIME"),
                Arguments.of("TransactionTime", "240000", "BAD_TIME"),
                Arguments.of("CustGender", "\u0000", null));
    }

    @ParameterizedTest
    @MethodSource("edges")
    void row_isJudgedOrInQuarantineAndReadBackAsItWas(String column, String text, String reason) throws IOException {
        Arrival arrival = through(Types.ARRIVAL, Records.arrival(record(column, text)));
        if (arrival instanceof RejectedArrival) {
            RejectedArrival rejected = (RejectedArrival) arrival;
            assertEquals(reason, rejected.fault.reason.name());
            write("quarantine", Tables::quarantine, through(Types.QUARANTINED, rejected.quarantined()));
            assertEquals(
                    List.of(reason + "|" + arrival.bytes.length), read("quarantine", "reason, octet_length(bytes)"));
            if (rejected.row.isPresent()) {
                assertRaw(column, text, new RawRow(arrival.origin, rejected.row.get()));
            }
        } else {
            ArrivedTransaction arrived = (ArrivedTransaction) arrival;
            assertNull(reason);
            assertRaw(column, text, new RawRow(arrival.origin, arrived.row));
            Judged judged = new Judge(RuleBook.parse("test", Payments.book()))
                    .judge(
                            Account.unknown(),
                            through(Types.TRANSACTION, arrived.transaction),
                            Baselines.NONE,
                            false,
                            ARRIVED);
            write("processed", () -> Tables.processed(MAPPING), through(Types.JUDGED, judged));
            assertEquals(
                    List.of(judged.transaction.id + "|" + judged.transaction.location),
                    read("processed", "transaction_id, location"));
        }
    }

    private void assertRaw(String column, String text, RawRow row) throws IOException {
        write("raw", () -> Tables.raw(MAPPING), through(Types.RAW_ROW, row));
        int index = MAPPING.columns.indexOf(column);
        String name = index < 0 ? "_extra" : Tables.raw(MAPPING).columns.get(index).name;
        assertEquals(List.of(index < 0 ? row.row.extra : text), read("raw", name));
    }

    private static String record(String column, String text) {
        StringBuilder escaped = new StringBuilder();
        for (char letter : text.toCharArray()) {
            escaped.append(
                    letter < ' ' || Character.isSurrogate(letter) || letter == '\\'
                            ? String.format("\\u%04x", (int) letter)
                            : letter);
        }
        String row = Records.row("T1", Payments.NOON, "250");
        int before = row.indexOf("\"" + column + "\":\"");
        return before < 0
                ? row.replace("}", ",\"" + column + "\":\"" + escaped + "\"}")
                : row.substring(0, before + column.length() + 4)
                        + escaped
                        + row.substring(row.indexOf('"', before + column.length() + 4));
    }

    private static <T> T through(TypeInformation<T> type, T value) throws IOException {
        TypeSerializer<T> serializer = type.createSerializer(new SerializerConfigImpl());
        DataOutputSerializer out = new DataOutputSerializer(256);
        serializer.serialize(value, out);
        return serializer.deserialize(new DataInputDeserializer(out.getCopyOfBuffer()));
    }

    private <T> void write(String name, TableSource<T> table, T row) throws IOException {
        new PartitionFolders<>(table).getBucketId(row, null);
        Path file = folder.resolve(name + ".parquet");
        try (ParquetWriter<T> writer = new ParquetFiles<>(table).createWriter(new LocalOutputFile(file))) {
            writer.write(row);
        }
    }

    private List<String> read(String name, String select) {
        return Lake.rows(folder, name + ".parquet", "SELECT " + select + " FROM files");
    }
}
