package dev.vigia.replay.records;

import java.security.MessageDigest;
import java.util.Arrays;

/**
 * Builds an aggregated Kinesis record out of user records, in the published format of the Kinesis Producer Library:
 * four magic bytes, a protocol buffer message, and its MD5. Consumers de-aggregate it by themselves.
 *
 * <p>The message: field 1 is a table of partition keys; field 3, once a user record, holds 1: the index of its
 * partition key in the table and 3: its data. Fields of a message may come in any order, so a key and its record are
 * written together and nothing is kept back. Many consumers drop an aggregate if one of its partition keys lies
 * outside of the hash range of the shard that they read, so all keys of one aggregate must belong to one shard.
 *
 * <p>Reused for one record after another. Belongs to one thread.
 */
public final class AggregatedRecord {
    private static final byte[] MAGIC = {(byte) 0xF3, (byte) 0x89, (byte) 0x9A, (byte) 0xC2};
    private static final int DIGEST = 16;
    // Tags of protocol buffers: the number of the field << 3, with type 2 for bytes and 0 for a number.
    private static final int PARTITION_KEY = 1 << 3 | 2;
    private static final int RECORD = 3 << 3 | 2;
    private static final int KEY_INDEX = 1 << 3;
    private static final int DATA = 3 << 3 | 2;

    /** An upper bound of the bytes that the format adds to a user record, besides its partition key and data. */
    public static final int OVERHEAD_A_RECORD = 24;

    private final MessageDigest md5 = HashKey.md5();
    private byte[] bytes;
    private int size;
    private int records;

    public AggregatedRecord(int expectedBytes) {
        bytes = new byte[Math.max(64, expectedBytes)];
        clear();
    }

    public void clear() {
        System.arraycopy(MAGIC, 0, bytes, 0, MAGIC.length);
        size = MAGIC.length;
        records = 0;
    }

    /**
     * Adds a user record.
     *
     * @param partitionKey in UTF-8
     */
    public void add(byte[] partitionKey, byte[] data, int start, int length) {
        reserve(partitionKey.length + length + OVERHEAD_A_RECORD);
        bytes[size++] = PARTITION_KEY;
        number(partitionKey.length);
        copy(partitionKey, 0, partitionKey.length);
        bytes[size++] = RECORD;
        // The length of the nested message: tag and index, then tag, length and data.
        number(1 + lengthOf(records) + 1 + lengthOf(length) + length);
        bytes[size++] = KEY_INDEX;
        number(records++);
        bytes[size++] = DATA;
        number(length);
        copy(data, start, length);
    }

    /** Returns a copy of the whole record. */
    public byte[] bytes() {
        byte[] whole = Arrays.copyOf(bytes, size + DIGEST);
        // The digest is of the message alone, without the magic bytes.
        md5.update(bytes, MAGIC.length, size - MAGIC.length);
        System.arraycopy(md5.digest(), 0, whole, size, DIGEST);
        return whole;
    }

    private void reserve(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, 2 * (size + more));
        }
    }

    private void copy(byte[] from, int start, int length) {
        System.arraycopy(from, start, bytes, size, length);
        size += length;
    }

    private void number(int value) {
        // A varint: seven bits a byte, the lowest first; the eighth bit says that another byte follows.
        int rest = value;
        while (rest > 127) {
            bytes[size++] = (byte) (rest | 128);
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
    }

    private static int lengthOf(int value) {
        int length = 1;
        for (int rest = value >>> 7; rest > 0; rest >>>= 7) {
            length++;
        }
        return length;
    }
}
