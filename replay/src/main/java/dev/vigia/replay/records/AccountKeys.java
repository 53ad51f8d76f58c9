package dev.vigia.replay.records;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Makes partition keys: the first 64 bits of an account's token as 16 hexadecimal digits. Two accounts with the same
 * key share a shard and nothing else. Belongs to one thread.
 */
public final class AccountKeys {
    public static final int LENGTH = 16;

    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private final byte[] digits = new byte[LENGTH];
    private final MessageDigest md5;

    public AccountKeys() {
        try {
            md5 = MessageDigest.getInstance("MD5");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java runtime has MD5.", missing);
        }
    }

    /** Returns the partition key in ASCII. The array is valid until the next call. */
    public byte[] bytes(long account) {
        for (int at = 0; at < LENGTH; at++) {
            // The highest four bits come first, as in the token.
            digits[at] = HEX[(int) (account >>> 60 - 4 * at) & 15];
        }
        return digits;
    }

    public String text(long account) {
        return new String(bytes(account), StandardCharsets.US_ASCII);
    }

    public HashKey hash(long account) {
        return HashKey.of(md5.digest(bytes(account)));
    }
}
