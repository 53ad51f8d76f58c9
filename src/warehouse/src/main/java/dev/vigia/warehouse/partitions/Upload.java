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

/** A file that has been written to S3 as a whole. */
record Upload(String bucket, String key) {
    private static final JsonFactory JSON = new JsonFactory();
    private static final String BUCKET = "/bucket/name";
    private static final String KEY = "/object/key";
    /** Where EventBridge has its one file; a notification has each in a record. */
    private static final String EVENT = "/detail";

    /**
     * The files that a message tells of, in their order: an event "Object Created" of EventBridge, or a notification that S3 itself
     * sends. None if it tells of something else, such as the message with which S3 tries a queue.
     *
     * @throws IOException when it is not JSON
     */
    static List<Upload> in(String message) throws IOException {
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

    /** Keys of notifications are written as in a form: {@code +} is a space. Those of EventBridge are as they are. */
    private static String decoded(String key) {
        return URLDecoder.decode(key, StandardCharsets.UTF_8);
    }
}
