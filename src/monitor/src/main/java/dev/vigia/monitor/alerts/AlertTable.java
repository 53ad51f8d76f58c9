package dev.vigia.monitor.alerts;

import dev.vigia.fraud.alerts.Alert;
import dev.vigia.fraud.alerts.AlertJson;
import dev.vigia.transactions.rows.ReasonCode;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClientBuilder;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/**
 * The DynamoDB table in which alerts are looked up. It holds each alert once, in its newest revision; a repeat or an older
 * revision changes nothing. Items expire by the job's clock, because replayed events may be years old.
 */
public final class AlertTable implements AlertService {
    /** The table's key. */
    public static final String KEY = "alert_id";
    /** The attribute for the item's end, in seconds since 1970. */
    public static final String EXPIRES_AT = "expires_at";

    private static final String REVISION = "revision";

    private final DynamoDbAsyncClient client;
    private final HttpThread http;
    private final String table;
    private final Duration keep;
    private final Refusals refusals;

    AlertTable(DynamoDbAsyncClient client, HttpThread http, String table, Duration keep, Refusals refusals) {
        this.refusals = refusals;
        this.client = client;
        this.http = http;
        this.table = table;
        this.keep = keep;
    }

    /** @param endpoint of something other than AWS, or {@code null} */
    public static Connection at(String table, Duration keep, String region, URI endpoint) {
        return new At(table, keep, region, endpoint);
    }

    @Override
    public String name() {
        return "table " + table;
    }

    @Override
    public ReasonCode refusal() {
        return ReasonCode.REFUSED_BY_TABLE;
    }

    @Override
    public CompletableFuture<List<Alert>> send(List<Alert> alerts) {
        List<CompletableFuture<List<Alert>>> puts = new ArrayList<>(alerts.size());
        for (Alert alert : alerts) {
            puts.add(put(alert));
        }
        return CompletableFuture.allOf(puts.toArray(new CompletableFuture<?>[0]))
                .thenApply(done -> {
                    List<Alert> rejected = new ArrayList<>();
                    // All are complete here, so join() does not wait.
                    puts.forEach(put -> rejected.addAll(put.join()));
                    return rejected;
                });
    }

    private CompletableFuture<List<Alert>> put(Alert alert) {
        return client.putItem(request -> request.tableName(table)
                        .item(item(alert))
                        // Fails for a repeat or an older revision, which then counts as sent: see isRepeat.
                        .conditionExpression("attribute_not_exists(" + KEY + ") OR " + REVISION + " < :" + REVISION)
                        .expressionAttributeValues(
                                Map.of(":" + REVISION, AttributeValue.fromN(Integer.toString(alert.revision)))))
                .thenApply(response -> List.<Alert>of())
                .exceptionally(failure -> isRepeat(failure) ? List.of() : failed(alert, failure));
    }

    private List<Alert> failed(Alert alert, Throwable failure) {
        if (!Failures.refuses(failure)) {
            return Failures.retry(List.of(alert), failure);
        }
        refusals.add(alert, Failures.cause(failure).getMessage());
        return List.of();
    }

    private static boolean isRepeat(Throwable failure) {
        return Failures.cause(failure) instanceof ConditionalCheckFailedException;
    }

    private Map<String, AttributeValue> item(Alert alert) {
        Map<String, AttributeValue> item = new HashMap<>();
        item.put(KEY, AttributeValue.fromS(alert.id));
        item.put("account", AttributeValue.fromS(alert.account));
        item.put("rule", AttributeValue.fromS(alert.lead().rule));
        item.put("severity", AttributeValue.fromS(alert.severity.name()));
        item.put("status", AttributeValue.fromS(alert.status().name()));
        item.put(REVISION, AttributeValue.fromN(Integer.toString(alert.revision)));
        if (alert.typology != null) {
            item.put("typology", AttributeValue.fromS(alert.typology));
        }
        item.put("score", AttributeValue.fromN(Integer.toString(alert.score)));
        item.put("transaction_id", AttributeValue.fromS(alert.trigger.id));
        item.put(
                "event_time",
                AttributeValue.fromS(Instant.ofEpochMilli(alert.trigger.time).toString()));
        item.put("alert", AttributeValue.fromS(AlertJson.of(alert)));
        item.put(EXPIRES_AT, AttributeValue.fromN(Long.toString(alert.detectedAt / 1000 + keep.getSeconds())));
        return item;
    }

    @Override
    public void close() {
        client.close();
        http.close();
    }

    private static final class At implements Connection {
        private static final long serialVersionUID = 1L;

        private final String table;
        private final Duration keep;
        private final String region;
        private final URI endpoint;

        At(String table, Duration keep, String region, URI endpoint) {
            this.table = table;
            this.keep = keep;
            this.region = region;
            this.endpoint = endpoint;
        }

        @Override
        public int batchSize() {
            // No limit of the service: each alert is a request of its own, and so many are sent together.
            return 25;
        }

        @Override
        public AlertService open(Refusals refusals) {
            HttpThread http = new HttpThread();
            DynamoDbAsyncClientBuilder builder =
                    DynamoDbAsyncClient.builder().httpClient(http.client()).region(Region.of(region));
            Optional.ofNullable(endpoint).ifPresent(builder::endpointOverride);
            return new AlertTable(builder.build(), http, table, keep, refusals);
        }
    }
}
