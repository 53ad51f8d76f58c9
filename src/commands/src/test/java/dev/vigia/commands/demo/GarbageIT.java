package dev.vigia.commands.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vigia.commands.accounting.Summary;
import dev.vigia.local.services.Clients;
import dev.vigia.replay.records.AggregatedRecord;
import dev.vigia.transactions.rows.ReasonCode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kinesis.KinesisClient;

/** A stream into which others write what is no transaction, and the rows behind that. */
class GarbageIT {
    private static final int ROWS = 2_000;
    private static final List<Garbage> GARBAGE = Garbage.all();

    @TempDir
    private static Path folder;

    private static DemoRun.Outcome outcome;
    private static LakeReader lake;

    @BeforeAll
    static void run() throws Exception {
        Path input = DemoRun.bankFile(folder.resolve("bank.csv"), ROWS, 3);
        outcome = DemoRun.of(input)
                .in(folder.resolve("work"))
                .first(GarbageIT::litter)
                .toItsEnd();
        lake = outcome.lake();
    }

    @AfterAll
    static void close() throws Exception {
        lake.close();
    }

    @Test
    void garbage_isOfEveryKind() {
        Set<ReasonCode> kinds = GARBAGE.stream().map(Garbage::reason).collect(Collectors.toSet());
        EnumSet<ReasonCode> ofNoRow = EnumSet.of(
                ReasonCode.BAD_LABEL,
                ReasonCode.UNMATCHED_LABEL,
                ReasonCode.REFUSED_BY_TOPIC,
                ReasonCode.REFUSED_BY_TABLE);
        // The default mapping has no columns for these.
        EnumSet<ReasonCode> ofOtherBanks = EnumSet.of(
                ReasonCode.BAD_DIRECTION, ReasonCode.BAD_CURRENCY, ReasonCode.BAD_COUNTRY, ReasonCode.BAD_POSITION);
        ofNoRow.addAll(ofOtherBanks);
        assertEquals(EnumSet.complementOf(ofNoRow), kinds, "labels have a stream of their own, and alerts are sent");
    }

    @Test
    void quarantine_keepsTheBytesAndTheReason() throws Exception {
        List<String> expected = GARBAGE.stream()
                .map(garbage -> garbage.reason() + " " + hexadecimal(garbage.bytes()))
                .sorted()
                .toList();
        List<String> kept = lake.texts("select reason || ' ' || hex(bytes) from quarantine order by 1");
        assertEquals(shortened(expected), shortened(kept));
        assertEquals(expected, kept);
        assertEquals(0, lake.number("select count(*) from quarantine where detail is null or _sequence is null"));
    }

    @Test
    void rows_addUpAndAreJudged() throws Exception {
        Summary summary = outcome.summary();
        assertEquals(List.of(), summary.problems());
        assertEquals(ROWS, summary.sent());
        assertEquals(ROWS + 4 + GARBAGE.size(), summary.received());
        assertEquals(GARBAGE.size(), summary.quarantined());
        assertEquals(ROWS + 4, summary.processed());
        assertEquals(0, summary.late());
        assertEquals(ROWS + 4 + GARBAGE.stream().filter(Garbage::isRow).count(), summary.raw());
    }

    @Test
    void reasons_areCountedAndHaveAnExample() {
        Map<String, Long> expected = GARBAGE.stream()
                .collect(Collectors.groupingBy(garbage -> garbage.reason().name(), Collectors.counting()));
        List<Summary.Reason> reasons = outcome.summary().aside().quarantine();
        assertEquals(
                expected, reasons.stream().collect(Collectors.toMap(Summary.Reason::reason, Summary.Reason::rows)));
        String examples = reasons.stream().map(Summary.Reason::example).collect(Collectors.joining("\n"));
        assertTrue(examples.contains("TransactionID=G7, TransactionDate=31/2/16"), examples);
        assertTrue(examples.contains("CustomerDOB=99/9/99"), examples);
        assertTrue(examples.lines().allMatch(example -> example.length() < 300), examples);
    }

    @Test
    void soundRows_amongGarbageAreProcessed() throws Exception {
        assertEquals(
                List.of("ALONE 12.50", "ELSEWHERE 12.50", "EXTRA 12.50", "PACKED 12.50"),
                lake.texts("select transaction_id || ' ' || amount from processed "
                        + "where transaction_id in ('ALONE', 'ELSEWHERE', 'EXTRA', 'PACKED') order by 1"));
    }

    @Test
    void unknownColumns_stayInRaw() throws Exception {
        assertEquals(
                List.of("EXTRA {\"Channel\":{\"name\":\"UPI\",\"hop\":2}}"),
                lake.texts("select transaction_id || ' ' || _extra from raw where _extra is not null"));
    }

    @Test
    void catalog_describesTheQuarantineAndItsQueriesGiveRows() throws Exception {
        try (CataloguedLake catalogued = CataloguedLake.of(outcome.work().resolve("s3"))) {
            catalogued.assertHas("quarantine");
        }
    }

    private static void litter(Demo demo) {
        try (KinesisClient kinesis = Clients.kinesis(demo.services().endpoints())) {
            put(kinesis, "one", aggregated("one", "", Garbage.sound("PACKED")));
            GARBAGE.stream().skip(1).forEach(garbage -> put(kinesis, "key " + garbage.hashCode(), garbage.bytes()));
            put(kinesis, "one", aggregated("three", Garbage.sound("ELSEWHERE")));
            put(kinesis, "two", bytes(Garbage.withMore("EXTRA")));
            put(kinesis, "three", bytes(Garbage.sound("ALONE")));
        }
    }

    /** Kinesis itself may refuse an empty record; one that is packed into another gets through. */
    private static byte[] aggregated(String key, String... records) {
        AggregatedRecord packed = new AggregatedRecord(1_000);
        for (String text : records) {
            byte[] data = bytes(text);
            packed.add(bytes(key), data, 0, data.length);
        }
        return packed.bytes();
    }

    private static void put(KinesisClient kinesis, String key, byte[] data) {
        kinesis.putRecord(
                request -> request.streamName("transactions").partitionKey(key).data(SdkBytes.fromByteArray(data)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String hexadecimal(byte[] bytes) {
        return HexFormat.of().formatHex(bytes).toUpperCase(Locale.ROOT);
    }

    private static List<String> shortened(List<String> texts) {
        return Arrays.asList(texts.stream()
                .map(text -> text.substring(0, Math.min(80, text.length())))
                .toArray(String[]::new));
    }
}
