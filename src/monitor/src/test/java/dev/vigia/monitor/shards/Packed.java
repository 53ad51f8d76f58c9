package dev.vigia.monitor.shards;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Packs a message of the Kinesis Producer Library as an aggregated record: magic bytes before it, its MD5 behind. */
final class Packed {
    private Packed() {}

    static byte[] of(byte[] message) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        packed.writeBytes(new byte[] {(byte) 0xF3, (byte) 0x89, (byte) 0x9A, (byte) 0xC2});
        packed.writeBytes(message);
        packed.writeBytes(md5(message));
        return packed.toByteArray();
    }

    private static byte[] md5(byte[] message) {
        try {
            return MessageDigest.getInstance("MD5").digest(message);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
