package dev.vigia.fraud.alerts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** A SHA-256 over texts in UTF-8, written in hexadecimal digits. */
final class Sha256 {
    private final MessageDigest digest;

    Sha256() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java runtime has SHA-256.", missing);
        }
    }

    Sha256 add(String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** Returns the first digits of the hash, at most 64 and an even number. The object cannot be used afterwards. */
    String hex(int digits) {
        byte[] hash = digest.digest();
        StringBuilder text = new StringBuilder(digits);
        for (int at = 0; at < digits / 2; at++) {
            text.append(Character.forDigit(hash[at] >> 4 & 15, 16)).append(Character.forDigit(hash[at] & 15, 16));
        }
        return text.toString();
    }
}
