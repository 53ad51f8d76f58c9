package dev.vigia.fetch.kaggle;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.zip.CRC32C;

/**
 * What identifies a file's bytes.
 *
 * @param sha256 in hexadecimal digits
 * @param md5 in Base64, as Google's storage writes it
 * @param crc32c in Base64 of its four bytes, likewise
 */
public record Digests(String sha256, String md5, String crc32c) {
    private static final int BUFFER = 1 << 17;

    /** Reads the file. */
    public static Digests of(Path file) throws IOException {
        MessageDigest sha256 = newSha256();
        MessageDigest md5 = digest("MD5");
        CRC32C crc32c = new CRC32C();
        byte[] buffer = new byte[BUFFER];
        try (InputStream bytes = Files.newInputStream(file)) {
            for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
                sha256.update(buffer, 0, read);
                md5.update(buffer, 0, read);
                crc32c.update(buffer, 0, read);
            }
        }
        byte[] sum = ByteBuffer.allocate(4).putInt((int) crc32c.getValue()).array();
        return new Digests(HexFormat.of().formatHex(sha256.digest()), base64(md5.digest()), base64(sum));
    }

    /** Only the SHA-256 of a file, in hexadecimal digits. */
    public static String sha256(Path file) throws IOException {
        MessageDigest sha256 = newSha256();
        byte[] buffer = new byte[BUFFER];
        try (InputStream bytes = Files.newInputStream(file)) {
            for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
                sha256.update(buffer, 0, read);
            }
        }
        return HexFormat.of().formatHex(sha256.digest());
    }

    /** For whoever has the bytes at hand. */
    public static MessageDigest newSha256() {
        return digest("SHA-256");
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static MessageDigest digest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
