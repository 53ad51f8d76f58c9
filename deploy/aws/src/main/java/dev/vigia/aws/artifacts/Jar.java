package dev.vigia.aws.artifacts;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A jar and its key in the bucket of artifacts. The key holds a hash of the content, so that each build gets a key of its own. A new
 * build is then an update of what runs it, and a rollback finds the build before.
 */
public record Jar(String key, Path file) {
    /** Hexadecimal digits of the hash. 64 bits are enough to tell builds apart. */
    private static final int SHOWN = 16;

    public Jar {
        if (!key.matches("[a-z]+/[0-9a-f]+\\.jar")) {
            throw new IllegalArgumentException("The key \"" + key + "\" is not FOLDER/HASH.jar.");
        }
    }

    /**
     * Returns the jar of a file, with the key of its content.
     *
     * @param folder the folder in the bucket, in small letters
     */
    public static Jar of(String folder, Path file) throws IOException {
        return new Jar(folder + "/" + sha256(file).substring(0, SHOWN) + ".jar", file);
    }

    /** Returns the folder in the bucket. Other builds of the same program are there too. */
    public String folder() {
        return key.substring(0, key.indexOf('/'));
    }

    private static String sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                DigestInputStream digest = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
            digest.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
