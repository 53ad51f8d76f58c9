package dev.vigia.warehouse.partitions;

import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Messages about finished files, with the fields that S3 and EventBridge document. */
final class Events {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Events() {}

    /** Returns the event that EventBridge sends for a finished file. */
    static String created(String bucket, String key) {
        ObjectNode event = JSON.createObjectNode()
                .put("version", "0")
                .put("id", "17793124-05d4-b198-2fde-7ededc63b103")
                .put("detail-type", "Object Created")
                .put("source", "aws.s3")
                .put("account", "111122223333")
                .put("time", "2026-11-12T00:00:00Z")
                .put("region", "eu-west-1");
        event.putArray("resources").add("arn:aws:s3:::" + bucket);
        ObjectNode detail = event.putObject("detail").put("version", "0");
        detail.putObject("bucket").put("name", bucket);
        detail.putObject("object").put("key", key).put("size", 5).put("etag", "b1946ac92492d2347c6235b4d2611184");
        detail.put("request-id", "N4N7GDK58NMKJ12R").put("reason", "CompleteMultipartUpload");
        return event.toString();
    }

    /**
     * Returns the notification that S3 itself sends for finished files.
     *
     * @param files each a bucket and a key
     */
    static String notification(String... files) {
        ObjectNode event = JSON.createObjectNode();
        ArrayNode records = event.putArray("Records");
        for (int at = 0; at < files.length; at += 2) {
            ObjectNode record = records.addObject()
                    .put("eventVersion", "2.1")
                    .put("eventSource", "aws:s3")
                    .put("eventName", "ObjectCreated:CompleteMultipartUpload");
            record.putObject("userIdentity").put("principalId", "A3NL1KOZZKExample");
            ObjectNode s3 = record.putObject("s3").put("s3SchemaVersion", "1.0").put("configurationId", "lake");
            ObjectNode bucket = s3.putObject("bucket").put("name", files[at]);
            bucket.putObject("ownerIdentity").put("principalId", "A3NL1KOZZKExample");
            s3.putObject("object")
                    .put(
                            "key",
                            URLEncoder.encode(files[at + 1], StandardCharsets.UTF_8)
                                    .replace("%2F", "/"))
                    .put("size", 5);
        }
        return event.toString();
    }

    /** Returns the event of a queue with these messages, whose ids are {@code m0}, {@code m1} and so on. */
    static SQSEvent queued(List<String> bodies) {
        List<SQSMessage> messages = new ArrayList<>();
        for (String body : bodies) {
            SQSMessage message = new SQSMessage();
            message.setMessageId("m" + messages.size());
            message.setBody(body);
            messages.add(message);
        }
        SQSEvent event = new SQSEvent();
        event.setRecords(messages);
        return event;
    }
}
