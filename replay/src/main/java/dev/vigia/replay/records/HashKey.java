package dev.vigia.replay.records;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.math.BigInteger;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** A hash key of a stream: an unsigned number of 128 bits. Every shard owns a range of hash keys. */
public record HashKey(long high, long low) implements Comparable<HashKey> {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    /** Returns the hash key of a partition key: its MD5, as Kinesis computes it. */
    public static HashKey of(String partitionKey) {
        return of(md5().digest(partitionKey.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * Returns the hash key of a digest.
     *
     * @param digest 16 bytes, the highest first
     */
    public static HashKey of(byte[] digest) {
        return new HashKey((long) LONG.get(digest, 0), (long) LONG.get(digest, 8));
    }

    /**
     * Reads a hash key.
     *
     * @param decimal as the service writes it
     */
    public static HashKey parse(String decimal) {
        BigInteger number = new BigInteger(decimal);
        // longValue takes the low 64 bits, which are unsigned here.
        return new HashKey(number.shiftRight(64).longValue(), number.longValue());
    }

    static MessageDigest md5() {
        try {
            return MessageDigest.getInstance("MD5");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java runtime has MD5.", missing);
        }
    }

    @Override
    public int compareTo(HashKey other) {
        int byHigh = Long.compareUnsigned(high, other.high);
        return byHigh != 0 ? byHigh : Long.compareUnsigned(low, other.low);
    }

    /** Returns the number in decimal, as Kinesis expects it. */
    @Override
    public String toString() {
        return new BigInteger(Long.toUnsignedString(high))
                .shiftLeft(64)
                .add(new BigInteger(Long.toUnsignedString(low)))
                .toString();
    }
}
