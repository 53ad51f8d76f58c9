package dev.vigia.monitor.lake;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.apache.parquet.io.api.Binary;

/** Encodes texts for Parquet. It encodes repeated ones, such as rules' ids, once. */
final class Utf8Texts {
    private static final int MOST = 1_024;
    /** In characters. */
    private static final int LONGEST = 64;

    private final Map<String, Binary> repeated = new HashMap<>();

    /** Encodes a text that will probably come again. */
    Binary repeated(String text) {
        Binary known = repeated.get(text);
        if (known != null) {
            return known;
        }
        Binary encoded = once(text);
        // Bounded, because values that should repeat may differ in every row.
        if (repeated.size() < MOST && text.length() <= LONGEST) {
            repeated.put(text, encoded);
        }
        return encoded;
    }

    /** Encodes a text that hardly ever comes again. */
    static Binary once(String text) {
        return Binary.fromConstantByteArray(text.getBytes(StandardCharsets.UTF_8));
    }
}
