package dev.vigia.transactions.accounts;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Turns the identity of an account into a token of 32 hexadecimal digits (128 bits), the only name of an account that leaves
 * the job. An instance belongs to one thread.
 */
public abstract class AccountTokens {
    private static final int BYTES = 16;
    private static final char[] HEX = "0123456789abcdef".toCharArray();

    private AccountTokens() {}

    /** Returns tokens by HMAC-SHA256 (RFC 2104), truncated: nobody traces one back or makes one without the secret. */
    public static AccountTokens keyed(byte[] secret) {
        if (secret.length < BYTES) {
            throw new IllegalArgumentException("The secret for account tokens has " + secret.length
                    + " bytes. Give at least " + BYTES + ", drawn at random.");
        }
        return new Keyed(secret);
    }

    /**
     * Returns tokens by SHA-256, truncated, to spread accounts over shards of a stream that carries the rows anyway.
     */
    public static AccountTokens unkeyed() {
        return new Unkeyed();
    }

    public final String token(AccountBasis basis, String identity) {
        // The basis goes in, so that a customer id and a fingerprint of the same text are two accounts.
        return token(basis.ordinal() + identity);
    }

    /**
     * Returns the token of something else that tells who somebody is. It differs from that of an account with the same text.
     *
     * @param kind for example {@code device}
     */
    public final String token(String kind, String text) {
        // An account's text begins with a digit, and no kind does.
        return token(kind + text);
    }

    private String token(String identity) {
        byte[] digest = digest(identity.getBytes(StandardCharsets.UTF_8));
        char[] token = new char[2 * BYTES];
        for (int at = 0; at < BYTES; at++) {
            // A byte has a sign, which the shift extends and the mask takes off.
            token[2 * at] = HEX[digest[at] >> 4 & 15];
            token[2 * at + 1] = HEX[digest[at] & 15];
        }
        return new String(token);
    }

    abstract byte[] digest(byte[] identity);

    private static final class Keyed extends AccountTokens {
        private final Mac mac;

        Keyed(byte[] secret) {
            try {
                mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            } catch (GeneralSecurityException missing) {
                throw new IllegalStateException("Every Java runtime has HmacSHA256.", missing);
            }
        }

        @Override
        byte[] digest(byte[] identity) {
            return mac.doFinal(identity);
        }
    }

    private static final class Unkeyed extends AccountTokens {
        private final MessageDigest digest;

        Unkeyed() {
            try {
                digest = MessageDigest.getInstance("SHA-256");
            } catch (GeneralSecurityException missing) {
                throw new IllegalStateException("Every Java runtime has SHA-256.", missing);
            }
        }

        @Override
        byte[] digest(byte[] identity) {
            return digest.digest(identity);
        }
    }
}
