package dev.vigia.fetch.kaggle;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vigia.transactions.errors.ExplainedFailure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;

/**
 * A Kaggle token, as in the file {@code kaggle.json}: {@code {"username": ..., "key": ...}}. It is used in the header
 * {@code Authorization} alone and is never shown.
 */
public final class KaggleToken {
    /** The page on which Kaggle makes tokens. */
    public static final String PAGE = "https://www.kaggle.com/settings";

    // A token's file has about a hundred bytes. A wrong path may name a large one.
    private static final int MOST_BYTES = 1 << 16;

    private final String username;
    private final String key;

    private KaggleToken(String username, String key) {
        this.username = username;
        this.key = key;
    }

    /**
     * Reads {@code kaggle.json}.
     *
     * @throws ExplainedFailure if there is no such file, or it cannot be read or holds no token
     */
    public static KaggleToken read(Path file) {
        return of(bytes(file), file.toString());
    }

    /**
     * Returns the token that some JSON holds.
     *
     * @param place the name of the JSON's source, for messages
     * @throws ExplainedFailure if the JSON has no user name or no key
     */
    public static KaggleToken of(byte[] json, String place) {
        JsonNode fields = Json.object(json).orElseThrow(() -> malformed(place, "no JSON object"));
        String username = field(fields, "username").orElseThrow(() -> malformed(place, "no \"username\""));
        String key = field(fields, "key").orElseThrow(() -> malformed(place, "no \"key\""));
        return new KaggleToken(username, key);
    }

    private static byte[] bytes(Path file) {
        if (!Files.isRegularFile(file)) {
            throw ExplainedFailure.badInput("Cannot read the Kaggle token " + file + ": there is no such file. " + PAGE
                    + " makes one (API, kaggle.json); put it there, or name it with --token.");
        }
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw malformed(file.toString(), "far more than a token");
            }
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw ExplainedFailure.badInput(
                    "Cannot read the Kaggle token " + file + ". Check that you may, and that it is a file.");
        }
    }

    private static Optional<String> field(JsonNode fields, String name) {
        return Json.text(fields, name).map(String::strip).filter(text -> !text.isEmpty());
    }

    private static ExplainedFailure malformed(String place, String found) {
        return ExplainedFailure.badInput("Cannot use the Kaggle token " + place + ": there is " + found
                + " in it. It should be the kaggle.json that " + PAGE + " makes: {\"username\": ..., \"key\": ...}.");
    }

    /**
     * Returns a warning in one line if others on this machine may read the file; empty if not, or if files have no
     * such permissions.
     */
    public static Optional<String> exposure(Path file) {
        try {
            Set<PosixFilePermission> allowed = Files.getPosixFilePermissions(file);
            return allowed.contains(PosixFilePermission.GROUP_READ) || allowed.contains(PosixFilePermission.OTHERS_READ)
                    ? Optional.of("Others on this machine can read the Kaggle token " + file + ". Run chmod 600 on it.")
                    : Optional.empty();
        } catch (IOException | UnsupportedOperationException unknown) {
            return Optional.empty();
        }
    }

    /** Returns the value of the header {@code Authorization}, HTTP's Basic. */
    String authorization() {
        byte[] pair = (username + ":" + key).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }

    /** Returns a text from outside, with the key removed. */
    String hiddenIn(String text) {
        return text.replace(key, "...");
    }

    @Override
    public String toString() {
        return "a Kaggle token";
    }
}
