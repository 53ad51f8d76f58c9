package dev.vigia.aws.artifacts;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A program on its way into the bucket of artifacts. Its key has the hash of what is in it: another build is another key, which
 * makes its deployment an update, and the one before stays where a rollback finds it.
 */
public record Jar(String key, Path file) {
    private static final int SHOWN = 16;

    /**
     * A jar as it was built.
     *
     * @param folder in the bucket
     */
    public static Jar of(String folder, Path file) throws IOException {
        return new Jar(folder + "/" + sha256(file).substring(0, SHOWN) + ".jar", file);
    }

    /** The folder in the bucket, where other builds are too. */
    public String folder() {
        return key.substring(0, key.indexOf('/'));
    }

    private static String sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                DigestInputStream digest = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
            digest.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
