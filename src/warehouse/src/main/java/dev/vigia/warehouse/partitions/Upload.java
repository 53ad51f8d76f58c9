package dev.vigia.warehouse.partitions;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A finished file in S3. */
record Upload(String bucket, String key) {
    private static final JsonFactory JSON = new JsonFactory();
    private static final String BUCKET = "/bucket/name";
    private static final String KEY = "/object/key";
    /** The place of the one file in an event of EventBridge. A notification has a record for each file instead. */
    private static final String EVENT = "/detail";

    /**
     * Returns the files that a message reports, in their order. The message is an event "Object Created" of EventBridge, or a
     * notification of S3. Other messages report no files, such as the one that S3 sends to try a queue.
     *
     * @throws IOException when it is not JSON
     */
    static List<Upload> in(String message) throws IOException {
        // Both by the place of their file in the JSON: "/detail" for an event, "/Records/0/s3" for a notification.
        Map<String, String> buckets = new LinkedHashMap<>();
        Map<String, String> keys = new LinkedHashMap<>();
        try (JsonParser parser = JSON.createParser(message)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.VALUE_STRING) {
                    String place = parser.getParsingContext().pathAsPointer().toString();
                    note(place, BUCKET, parser, buckets);
                    note(place, KEY, parser, keys);
                }
            }
        }
        List<Upload> uploads = new ArrayList<>();
        keys.forEach((file, key) -> {
            if (buckets.containsKey(file)) {
                uploads.add(new Upload(buckets.get(file), file.equals(EVENT) ? key : decoded(key)));
            }
        });
        return uploads;
    }

    private static void note(String place, String part, JsonParser parser, Map<String, String> parts)
            throws IOException {
        if (place.endsWith(part)) {
            parts.put(place.substring(0, place.length() - part.length()), parser.getText());
        }
    }

    /** Decodes a key of a notification, which S3 encodes like a web form: {@code +} is a space. EventBridge sends plain keys. */
    private static String decoded(String key) {
        return URLDecoder.decode(key, StandardCharsets.UTF_8);
    }
}
