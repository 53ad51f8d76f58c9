package dev.vigia.commands.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vigia.commands.accounting.Summary;
import dev.vigia.local.services.Clients;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kinesis.KinesisClient;

/** A producer whose rows are dated years after all others. */
class RowsYearsAheadIT {
    private static final int ROWS = 2_000;
    /** The run waits so long for rows after those of years ahead. A replay breaks a silence after five seconds. */
    private static final Duration IDLE = Duration.ofSeconds(20);

    private static final List<String> IN_EACH_SHARD = List.of("0", "340282366920938463463374607431768211455");

    @TempDir
    private Path folder;

    @Test
    void oneInEachShard_isJudgedWhenAllIsHereAndMakesNoOtherLate() throws Exception {
        Path input = DemoRun.bankFile(folder.resolve("bank.csv"), ROWS, 3);
        DemoRun.Outcome outcome = DemoRun.of(input)
                .in(folder.resolve("work"))
                .withShardsIdleAfter(IDLE)
                .first(RowsYearsAheadIT::put)
                .toItsEnd();
        Summary summary = outcome.summary();
        assertEquals(List.of(), summary.problems());
        assertEquals(0, summary.late());
        assertEquals(Map.of(), summary.lateByShard());
        assertEquals(ROWS + 2, summary.processed());
        try (LakeReader lake = outcome.lake()) {
            assertEquals(
                    List.of("AHEAD0 2024-08-01", "AHEAD1 2024-08-01"),
                    lake.texts("select transaction_id || ' ' || date from processed"
                            + " where transaction_id like 'AHEAD%' order by 1"));
        }
    }

    private static void put(Demo demo) {
        try (KinesisClient kinesis = Clients.kinesis(demo.services().endpoints())) {
            for (String place : IN_EACH_SHARD) {
                String row =
                        Garbage.sound("AHEAD" + IN_EACH_SHARD.indexOf(place)).replace("1/8/16", "1/8/24");
                kinesis.putRecord(request -> request.streamName(Resources.STREAM)
                        .partitionKey("key")
                        .explicitHashKey(place)
                        .data(SdkBytes.fromUtf8String(row)));
            }
        }
    }
}
