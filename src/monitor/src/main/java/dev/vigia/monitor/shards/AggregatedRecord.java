package dev.vigia.monitor.shards;

import com.google.protobuf.CodedInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;

/**
 * Unpacks a Kinesis record that holds many user records, in the published format of the Kinesis Producer Library: four magic
 * bytes, a protocol buffer message, the message's MD5.
 *
 * <p>The connector has a de-aggregator of its own. It drops the rest of an aggregate silently if a partition key lies
 * outside of the shard's hash range, and some broken messages end it, and with it the job, on Java 11 and later. Here
 * every user record of a sound aggregate counts, whatever its key, and a broken aggregate stays one record.
 */
final class AggregatedRecord {
    private static final ByteBuffer MAGIC = ByteBuffer.wrap(
                    new byte[] {(byte) 0xF3, (byte) 0x89, (byte) 0x9A, (byte) 0xC2})
            .asReadOnlyBuffer();
    private static final int DIGEST_BYTES = 16;
    // Tags of Protocol Buffers: the field's number, and 2 for bytes or 0 for a number.
    private static final int PARTITION_KEY = 1 << 3 | 2;
    private static final int HASH_KEY = 2 << 3 | 2;
    private static final int USER_RECORD = 3 << 3 | 2;
    private static final int KEY_INDEX = 1 << 3;
    private static final int HASH_KEY_INDEX = 2 << 3;
    private static final int DATA = 3 << 3 | 2;

    private final ByteBuffer bytes;
    // Where the message begins in the buffer; the stream counts from zero.
    private final int start;
    private final CodedInputStream message;
    private final List<ByteBuffer> records = new ArrayList<>();
    private long keys;
    private long hashKeys;
    private long highestKey = -1;
    private long highestHashKey = -1;

    private AggregatedRecord(ByteBuffer message) {
        this.bytes = message;
        this.start = message.position();
        this.message = CodedInputStream.newInstance(message);
    }

    /**
     * Returns the data of each user record, in order, as parts of {@code record}'s memory.
     *
     * @return {@code null} if the record is no aggregate, or a broken one: it then counts as one record
     */
    static List<ByteBuffer> unpack(ByteBuffer record) {
        int start = record.position() + MAGIC.capacity();
        int end = record.limit() - DIGEST_BYTES;
        if (end <= start || !part(record, record.position(), start).equals(MAGIC)) {
            return null;
        }
        ByteBuffer message = part(record, start, end);
        if (!digest(message).equals(part(record, end, record.limit()))) {
            return null;
        }
        try {
            return new AggregatedRecord(message).read();
        } catch (IOException malformed) {
            return null;
        }
    }

    private List<ByteBuffer> read() throws IOException {
        for (int tag = message.readTag(); tag != 0; tag = message.readTag()) {
            if (tag == USER_RECORD) {
                records.add(userRecord());
            } else {
                keys += tag == PARTITION_KEY ? 1 : 0;
                hashKeys += tag == HASH_KEY ? 1 : 0;
                skip(tag);
            }
        }
        // A user record that names a key outside of the tables makes the aggregate a broken one.
        return highestKey < keys && highestHashKey < hashKeys ? records : null;
    }

    /** Returns the data of the user record that begins here; neither data nor partition key may be left out. */
    private ByteBuffer userRecord() throws IOException {
        int outer = message.pushLimit(message.readRawVarint32());
        ByteBuffer data = null;
        boolean hasKey = false;
        for (int tag = message.readTag(); tag != 0; tag = message.readTag()) {
            if (tag == DATA) {
                data = data();
            } else if (tag == KEY_INDEX) {
                hasKey = true;
                highestKey = highest(highestKey);
            } else if (tag == HASH_KEY_INDEX) {
                highestHashKey = highest(highestHashKey);
            } else {
                skip(tag);
            }
        }
        if (data == null || !hasKey || message.getBytesUntilLimit() != 0) {
            throw new IOException("A user record without data or partition key.");
        }
        message.popLimit(outer);
        return data;
    }

    private ByteBuffer data() throws IOException {
        int length = message.readRawVarint32();
        int from = start + message.getTotalBytesRead();
        message.skipRawBytes(length);
        return part(bytes, from, from + length);
    }

    private long highest(long before) throws IOException {
        long index = message.readUInt64();
        // An unsigned number of 64 bits: below zero it is larger than any table.
        return index < 0 ? Long.MAX_VALUE : Math.max(before, index);
    }

    private void skip(int tag) throws IOException {
        if (!message.skipField(tag)) {
            throw new IOException("A group that ends without a beginning.");
        }
    }

    private static ByteBuffer digest(ByteBuffer message) {
        try {
            // The format's checksum. It protects from nothing but damage.
            MessageDigest md5 = MessageDigest.getInstance("MD5");
            md5.update(message.duplicate());
            return ByteBuffer.wrap(md5.digest());
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java runtime has MD5.", missing);
        }
    }

    private static ByteBuffer part(ByteBuffer whole, int from, int to) {
        ByteBuffer part = whole.duplicate();
        part.limit(to);
        part.position(from);
        return part;
    }
}
