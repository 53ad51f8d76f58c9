package dev.vigia.fetch.kaggle;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;

/**
 * The digests of a file's bytes.
 *
 * @param sha256 in hexadecimal digits
 * @param md5 in Base64, as Google's storage writes it
 * @param crc32c four bytes, highest first, in Base64, as Google's storage writes it
 */
public record Digests(String sha256, String md5, String crc32c) {
    /**
     * Reads the file once and returns its digests.
     *
     * @throws IOException if the file cannot be read
     */
    public static Digests of(Path file) throws IOException {
        MessageDigest sha256 = newSha256();
        MessageDigest md5 = digest("MD5");
        CRC32C crc32c = new CRC32C();
        try (InputStream bytes = Files.newInputStream(file);
                InputStream checked = new CheckedInputStream(bytes, crc32c)) {
            // One pass over the file computes all three.
            new DigestInputStream(new DigestInputStream(checked, md5), sha256)
                    .transferTo(OutputStream.nullOutputStream());
        }
        byte[] sum = ByteBuffer.allocate(4).putInt((int) crc32c.getValue()).array();
        return new Digests(hexadecimal(sha256), base64(md5.digest()), base64(sum));
    }

    /**
     * Returns only the SHA-256 of a file, in hexadecimal digits.
     *
     * @throws IOException if the file cannot be read
     */
    public static String sha256(Path file) throws IOException {
        MessageDigest sha256 = newSha256();
        try (InputStream bytes = Files.newInputStream(file)) {
            new DigestInputStream(bytes, sha256).transferTo(OutputStream.nullOutputStream());
        }
        return hexadecimal(sha256);
    }

    /** Returns a digest without bytes. */
    public static MessageDigest newSha256() {
        return digest("SHA-256");
    }

    /** Returns the digest in lower-case hexadecimal digits, and resets it. */
    public static String hexadecimal(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static MessageDigest digest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java runtime has " + algorithm + ".", impossible);
        }
    }
}
