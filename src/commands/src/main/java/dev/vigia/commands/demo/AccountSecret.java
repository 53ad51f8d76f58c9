package dev.vigia.commands.demo;

import dev.vigia.local.services.LeftByRuns;
import dev.vigia.local.services.OwnerOnly;
import dev.vigia.transactions.errors.CommandFailed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * What the account tokens of a work folder are made with: drawn once at random and kept in a file that only its owner can
 * read. Who has a token and not the secret cannot find the account by trying every date of birth.
 */
final class AccountSecret {
    static final String FILE = LeftByRuns.ACCOUNT_SECRET;

    private static final int BYTES = 32;
    private static final int FEWEST_CHARACTERS = 16;

    private AccountSecret() {}

    /** Reads the work folder's secret, or draws it. */
    static String of(Path work) throws IOException {
        Path file = work.resolve(FILE);
        if (!Files.exists(file)) {
            byte[] drawn = new byte[BYTES];
            new SecureRandom().nextBytes(drawn);
            OwnerOnly.write(file, HexFormat.of().formatHex(drawn).getBytes(StandardCharsets.US_ASCII));
        }
        String secret = Files.readString(file, StandardCharsets.ISO_8859_1).strip();
        if (secret.length() < FEWEST_CHARACTERS) {
            throw CommandFailed.because("Cannot use the account secret in " + file + ": it has less than "
                    + FEWEST_CHARACTERS + " characters. Delete the file, and the next run draws another.");
        }
        return secret;
    }
}
