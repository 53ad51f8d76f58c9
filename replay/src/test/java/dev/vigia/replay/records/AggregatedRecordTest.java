package dev.vigia.replay.records;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.apache.flink.kinesis.shaded.com.amazonaws.services.kinesis.clientlibrary.types.UserRecord;
import org.apache.flink.kinesis.shaded.com.amazonaws.services.kinesis.model.Record;
import org.junit.jupiter.api.Test;

class AggregatedRecordTest {
    private static final BigInteger LAST = BigInteger.ONE.shiftLeft(128).subtract(BigInteger.ONE);

    private final AggregatedRecord record = new AggregatedRecord(100);

    @Test
    void aggregate_givesBackWhatWentIn() {
        for (int seed = 0; seed < 100; seed++) {
            Random chance = new Random(seed);
            record.clear();
            List<String> expected = new ArrayList<>();
            for (int row = chance.nextInt(400) + 1; row > 0; row--) {
                byte[] data = new byte[chance.nextInt(10) == 0 ? chance.nextInt(40_000) : chance.nextInt(300)];
                chance.nextBytes(data);
                int start = data.length == 0 ? 0 : chance.nextInt(data.length);
                String key = Integer.toHexString(chance.nextInt());
                record.add(key.getBytes(StandardCharsets.UTF_8), data, start, data.length - start);
                expected.add(text(key, ByteBuffer.wrap(data, start, data.length - start)));
            }
            assertEquals(expected, consumed(BigInteger.ZERO, LAST), "seed " + seed);
        }
    }

    @Test
    void aggregate_withAKeyOfAnotherShardIsDroppedAsAWhole() {
        BigInteger half = LAST.shiftRight(1);
        int inLowerHalf = 0;
        for (int row = 0; row < 100; row++) {
            String key = "account-" + row;
            if (HashKey.of(key).high() >= 0) {
                record.add(key.getBytes(StandardCharsets.UTF_8), new byte[3], 0, 3);
                inLowerHalf++;
            }
        }
        assertEquals(inLowerHalf, consumed(BigInteger.ZERO, half).size());
        assertEquals(0, consumed(half.add(BigInteger.ONE), LAST).size());
    }

    @Test
    void hashKey_isReadAndWrittenAsTheServiceDoes() {
        for (String decimal : new String[] {"0", "170141183460469231731687303715884105728", LAST.toString()}) {
            assertEquals(decimal, HashKey.parse(decimal).toString());
        }
        assertEquals(1, Integer.signum(HashKey.parse(LAST.toString()).compareTo(HashKey.parse("1"))));
    }

    private List<String> consumed(BigInteger first, BigInteger last) {
        Record raw = new Record()
                .withData(ByteBuffer.wrap(record.bytes()))
                .withPartitionKey("a")
                .withSequenceNumber("1");
        List<String> texts = new ArrayList<>();
        for (UserRecord user : UserRecord.deaggregate(List.of(raw), first, last)) {
            texts.add(text(user.getPartitionKey(), user.getData()));
        }
        return texts;
    }

    private static String text(String key, ByteBuffer data) {
        byte[] bytes = new byte[data.remaining()];
        data.duplicate().get(bytes);
        return key + " " + Base64.getEncoder().encodeToString(bytes);
    }
}
