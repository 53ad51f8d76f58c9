package dev.vigia.monitor.lake;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.apache.parquet.io.api.Binary;

/** Texts as Parquet takes them. Those that come again and again, such as rules' ids, are encoded once. */
final class Utf8Texts {
    private static final int MOST = 1_024;
    /** Characters. */
    private static final int LONGEST = 64;

    private final Map<String, Binary> repeated = new HashMap<>();

    /** A text that will probably come again. */
    Binary repeated(String text) {
        Binary known = repeated.get(text);
        if (known != null) {
            return known;
        }
        Binary encoded = once(text);
        if (repeated.size() < MOST && text.length() <= LONGEST) {
            repeated.put(text, encoded);
        }
        return encoded;
    }

    /** A text that hardly ever comes again. */
    static Binary once(String text) {
        return Binary.fromConstantByteArray(text.getBytes(StandardCharsets.UTF_8));
    }
}
