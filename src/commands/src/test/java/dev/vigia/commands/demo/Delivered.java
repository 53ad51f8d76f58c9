package dev.vigia.commands.demo;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vigia.local.services.Clients;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The alerts that a run delivered to a subscriber of some severities, and to the table. */
final class Delivered {
    private final String filter;
    private final List<String> messages = new ArrayList<>();
    private final Map<String, String> table = new TreeMap<>();
    private Subscription subscription;

    /** @param severities that the subscriber asks for; without any, all */
    Delivered(String... severities) {
        this.filter = severities.length == 0
                ? "{\"severity\":[{\"exists\":true}]}"
                : "{\"severity\":[\"" + String.join("\",\"", severities) + "\"]}";
    }

    /** Subscribes. To be called before anything is sent. */
    void subscribe(Demo demo) {
        subscription = Subscription.to("vigia-alerts", demo.services(), filter);
    }

    /** Reads the queue and the table. To be called when the job has stopped. */
    void collect(Demo demo) {
        messages.addAll(subscription.messages(demo.services()));
        try (DynamoDbClient dynamodb = Clients.dynamodb(demo.services().endpoints())) {
            dynamodb.scanPaginator(request -> request.tableName("vigia-alerts"))
                    .items()
                    .forEach(item -> assertTrue(table.put(
                                    item.get("alert_id").s(), item.get("alert").s())
                            == null));
        }
    }

    /** Returns the alerts as published; a message that came again counts once. */
    Set<String> inQueue() {
        return new HashSet<>(messages);
    }

    Set<String> idsInQueue() throws IOException {
        Set<String> ids = new TreeSet<>();
        for (String message : messages) {
            ids.add(id(message));
        }
        return ids;
    }

    /** Returns the alerts of the table by id. */
    Map<String, String> table() {
        return table;
    }

    static String id(String alert) throws IOException {
        return new ObjectMapper().readTree(alert).path("alertId").asText();
    }
}
