package dev.vigia.bench.latency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vigia.local.services.Clients;
import dev.vigia.local.services.Endpoints;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** A queue that gets every alert of the topic, with the time at which the topic took it. */
final class AlertQueue {
    private static final int PATIENCE_SECONDS = 5;

    private final Endpoints endpoints;
    private final String address;

    private AlertQueue(Endpoints endpoints, String address) {
        this.endpoints = endpoints;
        this.address = address;
    }

    static AlertQueue subscribe(Endpoints endpoints) {
        try (SqsClient sqs = Clients.sqs(endpoints);
                SnsClient sns = Clients.sns(endpoints)) {
            String address =
                    sqs.createQueue(request -> request.queueName("bench")).queueUrl();
            String queue = sqs.getQueueAttributes(
                            request -> request.queueUrl(address).attributeNames(QueueAttributeName.QUEUE_ARN))
                    .attributes()
                    .get(QueueAttributeName.QUEUE_ARN);
            // A run makes one topic.
            String topic = sns.listTopics().topics().get(0).topicArn();
            sns.subscribe(request -> request.topicArn(topic).protocol("sqs").endpoint(queue));
            return new AlertQueue(endpoints, address);
        }
    }

    /** Takes alerts until there are {@code expected}, or until none has come for some seconds. */
    List<Taken> receive(int expected) {
        List<Taken> taken = new ArrayList<>();
        try (SqsClient sqs = Clients.sqs(endpoints)) {
            List<Message> messages;
            do {
                messages = sqs.receiveMessage(request -> request.queueUrl(address)
                                // The most that SQS hands out at once.
                                .maxNumberOfMessages(10)
                                .waitTimeSeconds(PATIENCE_SECONDS))
                        .messages();
                for (Message message : messages) {
                    taken.add(read(message.body()));
                    sqs.deleteMessage(request -> request.queueUrl(address).receiptHandle(message.receiptHandle()));
                }
            } while (!messages.isEmpty() && taken.size() < expected);
        }
        return taken;
    }

    private static Taken read(String envelope) {
        ObjectMapper json = new ObjectMapper();
        try {
            JsonNode outer = json.readTree(envelope);
            // SNS wraps what it delivers to a queue, and stamps the time at which it took the message.
            JsonNode alert = json.readTree(outer.path("Message").asText());
            return new Taken(
                    Instant.parse(alert.path("eventTime").asText()).toEpochMilli(),
                    Instant.parse(outer.path("Timestamp").asText()).toEpochMilli());
        } catch (JsonProcessingException noAlert) {
            throw new IllegalStateException("The topic delivered a message that is not an alert.", noAlert);
        }
    }

    /**
     * An alert as the queue got it.
     *
     * @param eventMillis when its transaction happened
     * @param publishedMillis when the topic took it
     */
    record Taken(long eventMillis, long publishedMillis) {}
}
