package dev.vigia.commands.demo;

import dev.vigia.local.work.OwnerOnly;
import dev.vigia.local.work.RunEntries;
import dev.vigia.transactions.errors.ExplainedFailure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The secret key of the account tokens in a work folder, drawn once at random and kept in a file that only its owner can read.
 * Without it, nobody can find the account of a token by trying every date of birth.
 */
final class AccountSecret {
    static final String FILE = RunEntries.ACCOUNT_SECRET;

    /** 256 random bits, which the file holds as 64 hexadecimal digits. */
    private static final int BYTES = 32;

    private static final int FEWEST_CHARACTERS = 16;

    private AccountSecret() {}

    /** Returns the work folder's secret, and draws it if there is none. */
    static String of(Path work) throws IOException {
        Path file = work.resolve(FILE);
        // No other run can draw at the same time: this run has claimed the work folder.
        if (!Files.exists(file)) {
            byte[] drawn = new byte[BYTES];
            new SecureRandom().nextBytes(drawn);
            OwnerOnly.write(file, HexFormat.of().formatHex(drawn).getBytes(StandardCharsets.US_ASCII));
        }
        // ISO 8859-1 decodes any bytes. UTF-8 may fail, with a message that names no remedy.
        String secret = Files.readString(file, StandardCharsets.ISO_8859_1).strip();
        if (secret.length() < FEWEST_CHARACTERS) {
            throw ExplainedFailure.because("Cannot use the account secret in " + file + ": it has fewer than "
                    + FEWEST_CHARACTERS + " characters. Delete the file, and the next run draws another.");
        }
        return secret;
    }
}
