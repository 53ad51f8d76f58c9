package dev.vigia.monitor.shards;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.apache.flink.kinesis.shaded.com.amazonaws.services.kinesis.clientlibrary.types.Messages;
import org.apache.flink.kinesis.shaded.com.google.protobuf.ByteString;
import org.junit.jupiter.api.Test;

class AggregatedRecordTest {
    @Test
    void userRecords_areThoseThatThePublishedFormatHolds() {
        for (int seed = 0; seed < 200; seed++) {
            Random chance = new Random(seed);
            Messages.AggregatedRecord.Builder message = Messages.AggregatedRecord.newBuilder();
            List<String> expected = new ArrayList<>();
            for (int index = 0; index < 1 + chance.nextInt(50); index++) {
                byte[] data = new byte[chance.nextInt(300)];
                chance.nextBytes(data);
                message.addPartitionKeyTable("key " + index).addExplicitHashKeyTable("" + chance.nextInt(1 << 30));
                message.addRecords(record(index, data)
                        .setExplicitHashKeyIndex(index)
                        .addTags(Messages.Tag.newBuilder().setKey("tag").setValue("value")));
                expected.add(Arrays.toString(data));
            }
            assertEquals(expected, unpacked(Packed.of(message.build().toByteArray())), "seed " + seed);
        }
    }

    @Test
    void userRecord_countsWhateverItsPartitionKey() {
        Messages.AggregatedRecord.Builder message =
                Messages.AggregatedRecord.newBuilder().addPartitionKeyTable("a").addPartitionKeyTable("b");
        message.addRecords(record(1, bytes("one"))).addRecords(record(0, bytes("two")));
        assertEquals(2, unpacked(Packed.of(message.build().toByteArray())).size());
    }

    @Test
    void plainRecord_isNotUnpacked() {
        assertNull(AggregatedRecord.unpack(ByteBuffer.wrap(bytes("{\"TransactionID\":\"T1\"}"))));
        assertNull(AggregatedRecord.unpack(ByteBuffer.wrap(new byte[0])));
    }

    @Test
    void wrongChecksum_isNotUnpacked() {
        byte[] packed = Packed.of(message().toByteArray());
        packed[packed.length - 1]++;
        assertNull(AggregatedRecord.unpack(ByteBuffer.wrap(packed)));
    }

    @Test
    void keyThatIsNotInTheTable_isNotUnpacked() {
        Messages.AggregatedRecord.Builder message =
                Messages.AggregatedRecord.newBuilder().addPartitionKeyTable("only");
        byte[] unknownKey = message.addRecords(record(1, bytes("x"))).build().toByteArray();
        assertNull(AggregatedRecord.unpack(ByteBuffer.wrap(Packed.of(unknownKey))));
        message.clearRecords().addRecords(record(0, bytes("x")).setExplicitHashKeyIndex(0));
        assertNull(AggregatedRecord.unpack(
                ByteBuffer.wrap(Packed.of(message.build().toByteArray()))));
    }

    @Test
    void brokenMessageWithARightChecksum_isUnpackedWholeOrNotAtAll() {
        byte[] sound = message().toByteArray();
        int most = unpacked(Packed.of(sound)).size();
        int refused = 0;
        for (int seed = 0; seed < 20_000; seed++) {
            List<ByteBuffer> records = AggregatedRecord.unpack(ByteBuffer.wrap(Packed.of(mutated(sound, seed))));
            refused += records == null ? 1 : 0;
            long total = records == null
                    ? 0
                    : records.stream().mapToLong(ByteBuffer::remaining).sum();
            assertEquals(true, total <= sound.length + 8, "seed " + seed);
        }
        assertEquals(true, most == 20 && refused > 1_000, refused + " refused");
    }

    @Test
    void onlyPartOfTheMemory_isRead() {
        byte[] packed = Packed.of(message().toByteArray());
        byte[] around = new byte[packed.length + 20];
        System.arraycopy(packed, 0, around, 7, packed.length);
        List<ByteBuffer> records = AggregatedRecord.unpack(ByteBuffer.wrap(around, 7, packed.length));
        assertEquals(unpacked(packed), texts(records));
    }

    private static byte[] mutated(byte[] sound, int seed) {
        Random chance = new Random(seed);
        byte[] bytes = Arrays.copyOf(sound, chance.nextInt(4) == 0 ? chance.nextInt(sound.length) : sound.length);
        for (int times = chance.nextInt(4); times >= 0 && bytes.length > 0; times--) {
            bytes[chance.nextInt(bytes.length)] = (byte) chance.nextInt();
        }
        return bytes;
    }

    private static Messages.AggregatedRecord message() {
        Messages.AggregatedRecord.Builder message = Messages.AggregatedRecord.newBuilder();
        for (int index = 0; index < 20; index++) {
            message.addPartitionKeyTable("key " + index).addRecords(record(index, bytes("row " + index)));
        }
        return message.build();
    }

    private static Messages.Record.Builder record(int key, byte[] data) {
        return Messages.Record.newBuilder().setPartitionKeyIndex(key).setData(ByteString.copyFrom(data));
    }

    private static List<String> unpacked(byte[] packed) {
        return texts(AggregatedRecord.unpack(ByteBuffer.wrap(packed)));
    }

    private static List<String> texts(List<ByteBuffer> records) {
        return records.stream().map(AggregatedRecordTest::text).collect(Collectors.toList());
    }

    private static String text(ByteBuffer data) {
        byte[] bytes = new byte[data.remaining()];
        data.duplicate().get(bytes);
        return Arrays.toString(bytes);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
