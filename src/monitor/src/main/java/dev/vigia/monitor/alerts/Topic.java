package dev.vigia.monitor.alerts;

import dev.vigia.fraud.alerts.Alert;
import dev.vigia.fraud.alerts.AlertJson;
import dev.vigia.fraud.alerts.AmountBand;
import dev.vigia.transactions.encoding.ShortText;
import dev.vigia.transactions.rows.ReasonCode;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sns.SnsAsyncClient;
import software.amazon.awssdk.services.sns.SnsAsyncClientBuilder;
import software.amazon.awssdk.services.sns.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sns.model.MessageAttributeValue;
import software.amazon.awssdk.services.sns.model.PublishBatchRequestEntry;
import software.amazon.awssdk.services.sns.model.PublishBatchResponse;

/** The SNS topic of alerts. Each message has the attributes by which subscribers filter. */
public final class Topic implements AlertService {
    /** The message attribute that subscriptions filter by; its values are the names of severities. */
    public static final String SEVERITY = "severity";

    /** In characters: attributes count as part of the message, and no filter needs more. */
    private static final int LONGEST_METRO = 100;

    private final SnsAsyncClient client;
    private final HttpThread http;
    private final String arn;
    private final Refusals refusals;

    private Topic(SnsAsyncClient client, HttpThread http, String arn, Refusals refusals) {
        this.refusals = refusals;
        this.client = client;
        this.http = http;
        this.arn = arn;
    }

    /** @param endpoint of something other than AWS, or {@code null} */
    public static Connection at(String arn, String region, URI endpoint) {
        return new At(arn, region, endpoint);
    }

    @Override
    public String name() {
        return "topic " + arn;
    }

    @Override
    public ReasonCode refusal() {
        return ReasonCode.REFUSED_BY_TOPIC;
    }

    @Override
    public CompletableFuture<List<Alert>> send(List<Alert> alerts) {
        List<PublishBatchRequestEntry> entries = new ArrayList<>(alerts.size());
        for (Alert alert : alerts) {
            entries.add(PublishBatchRequestEntry.builder()
                    // The place in the batch, by which an error names its alert.
                    .id(Integer.toString(entries.size()))
                    .message(AlertJson.of(alert))
                    .messageAttributes(attributes(alert))
                    .build());
        }
        return client.publishBatch(request -> request.topicArn(arn).publishBatchRequestEntries(entries))
                .handle((response, failure) -> failure == null
                        ? CompletableFuture.completedFuture(rejected(response, alerts))
                        : failed(alerts, failure))
                // A refused batch is sent anew from within, so the answer is a future in a future.
                .thenCompose(left -> left);
    }

    /** Sends a request that is refused for its content again alert by alert, to find the one that is meant. */
    private CompletableFuture<List<Alert>> failed(List<Alert> alerts, Throwable failure) {
        if (!Failures.refuses(failure)) {
            return CompletableFuture.completedFuture(Failures.retry(alerts, failure));
        }
        if (alerts.size() == 1) {
            refusals.add(alerts.get(0), Failures.cause(failure).getMessage());
            return CompletableFuture.completedFuture(List.of());
        }
        CompletableFuture<List<Alert>> left = CompletableFuture.completedFuture(List.of());
        for (Alert alert : alerts) {
            left = left.thenCombine(send(List.of(alert)), Topic::both);
        }
        return left;
    }

    private static List<Alert> both(List<Alert> some, List<Alert> more) {
        List<Alert> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }

    private List<Alert> rejected(PublishBatchResponse response, List<Alert> alerts) {
        List<Alert> rejected = new ArrayList<>();
        for (BatchResultErrorEntry error : response.failed()) {
            Alert alert = alerts.get(Integer.parseInt(error.id()));
            if (Boolean.TRUE.equals(error.senderFault()) && Failures.refuses(error.code(), error.message())) {
                refusals.add(alert, error.code() + ", " + error.message());
                continue;
            }
            // SNS reports throttling as the sender's fault, though it passes.
            if (Boolean.TRUE.equals(error.senderFault()) && !error.code().contains("Throttl")) {
                throw new IllegalStateException(
                        "alert " + alert.id + " is refused: " + error.code() + ", " + error.message());
            }
            rejected.add(alert);
        }
        return rejected;
    }

    private static Map<String, MessageAttributeValue> attributes(Alert alert) {
        Map<String, MessageAttributeValue> attributes = new HashMap<>();
        put(attributes, SEVERITY, alert.severity.name());
        put(attributes, "rule", alert.lead().rule);
        if (alert.typology != null) {
            put(attributes, "typology", alert.typology);
        }
        put(attributes, "metro", ShortText.of(alert.metro, LONGEST_METRO));
        put(attributes, "amountBand", AmountBand.of(alert.trigger.amount));
        return attributes;
    }

    private static void put(Map<String, MessageAttributeValue> attributes, String name, String value) {
        if (value != null) {
            attributes.put(
                    name,
                    MessageAttributeValue.builder()
                            .dataType("String")
                            .stringValue(value)
                            .build());
        }
    }

    @Override
    public void close() {
        client.close();
        http.close();
    }

    private static final class At implements Connection {
        private static final long serialVersionUID = 1L;

        private final String arn;
        private final String region;
        private final URI endpoint;

        At(String arn, String region, URI endpoint) {
            this.arn = arn;
            this.region = region;
            this.endpoint = endpoint;
        }

        @Override
        public int batchSize() {
            // The most messages that SNS takes in one request.
            return 10;
        }

        @Override
        public AlertService open(Refusals refusals) {
            HttpThread http = new HttpThread();
            SnsAsyncClientBuilder builder =
                    SnsAsyncClient.builder().httpClient(http.client()).region(Region.of(region));
            Optional.ofNullable(endpoint).ifPresent(builder::endpointOverride);
            return new Topic(builder.build(), http, arn, refusals);
        }
    }
}
