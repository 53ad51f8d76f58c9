package dev.vigia.local.services;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.vigia.local.processes.StartLimit;
import dev.vigia.transactions.errors.ExplainedFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.kinesis.KinesisClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

class LocalServicesIT extends StartedServices {
    @Test
    void kinesis_recordsComeBackAsTheyWerePut() {
        try (KinesisClient kinesis = Clients.kinesis(services.endpoints())) {
            Stream stream = new Stream(kinesis, "payments");
            stream.create();
            String large = "x".repeat(100_000);
            stream.put("São Paulo");
            stream.put(large);
            assertEquals(List.of("São Paulo", large), stream.read());
        }
    }

    @Test
    void s3_objectIsAFileUnderItsBucketAndKey() throws IOException {
        String key = "bank_transactions/extracted_at_date=2016-08-01/part.parquet";
        try (S3Client s3 = Clients.s3(services.endpoints())) {
            s3.createBucket(request -> request.bucket("vigia-raw"));
            s3.putObject(request -> request.bucket("vigia-raw").key(key), RequestBody.fromString("PAR1"));
            assertEquals(
                    "PAR1",
                    s3.getObjectAsBytes(request -> request.bucket("vigia-raw").key(key))
                            .asUtf8String());
        }
        assertEquals(
                "PAR1", Files.readString(services.buckets().resolve("vigia-raw").resolve(key)));
    }

    @Test
    void dynamodb_itemComesBackAsItWasPut() {
        Map<String, AttributeValue> alert =
                Map.of("alertId", AttributeValue.fromS("a1"), "score", AttributeValue.fromN("87"));
        try (DynamoDbClient dynamodb = Clients.dynamodb(services.endpoints())) {
            Tables.create(dynamodb, "alerts", "alertId");
            dynamodb.putItem(request -> request.tableName("alerts").item(alert));
            assertEquals(
                    alert,
                    dynamodb.getItem(request ->
                                    request.tableName("alerts").key(Map.of("alertId", AttributeValue.fromS("a1"))))
                            .item());
        }
    }

    @Test
    void sns_queueGetsOnlyTheSeveritiesThatItsFilterNames() {
        try (SnsClient sns = Clients.sns(services.endpoints());
                SqsClient sqs = Clients.sqs(services.endpoints())) {
            String topic = sns.createTopic(request -> request.name("alerts")).topicArn();
            String queue =
                    sqs.createQueue(request -> request.queueName("urgent")).queueUrl();
            String queueArn = sqs.getQueueAttributes(
                            request -> request.queueUrl(queue).attributeNames(QueueAttributeName.QUEUE_ARN))
                    .attributes()
                    .get(QueueAttributeName.QUEUE_ARN);
            sns.subscribe(request -> request.topicArn(topic)
                    .protocol("sqs")
                    .endpoint(queueArn)
                    .attributes(Map.of(
                            "RawMessageDelivery", "true", "FilterPolicy", "{\"severity\":[\"HIGH\",\"CRITICAL\"]}")));
            publish(sns, topic, "LOW");
            publish(sns, topic, "HIGH");
            publish(sns, topic, "CRITICAL");
            Set<String> received =
                    sqs.receiveMessage(request -> request.queueUrl(queue).maxNumberOfMessages(10)).messages().stream()
                            .map(Message::body)
                            .collect(Collectors.toSet());
            assertEquals(Set.of("HIGH", "CRITICAL"), received);
        }
    }

    @Test
    void sockets_listenOnTheLoopbackInterfaceOnly() throws IOException {
        assumeTrue(ListeningSockets.readableHere(), "Only Linux shows the sockets of a process under /proc.");
        List<String> addresses = ListeningSockets.addressesOf(services.processes());
        assertEquals(4, addresses.size(), addresses::toString);
        assertTrue(addresses.stream().allMatch(ListeningSockets::isLoopback), addresses::toString);
    }

    @Test
    void start_refusesAWorkFolderThatIsInUse() {
        ExplainedFailure refusal = assertThrows(ExplainedFailure.class, () -> LocalServices.start(work));
        assertTrue(refusal.getMessage().contains("another run is using it"), refusal.getMessage());
    }

    @Test
    void start_refusesAPortThatIsTaken(@TempDir Path other) {
        int taken = services.kinesis().getPort();
        ExplainedFailure refusal = assertThrows(
                ExplainedFailure.class,
                () -> LocalServices.start(other, new LocalPorts(taken, 0, 0, 0), StartLimit.USUAL));
        assertTrue(
                refusal.getMessage().startsWith("Cannot start kinesis on port " + taken + ": "), refusal.getMessage());
    }

    private static void publish(SnsClient sns, String topic, String severity) {
        MessageAttributeValue attribute = MessageAttributeValue.builder()
                .dataType("String")
                .stringValue(severity)
                .build();
        sns.publish(
                request -> request.topicArn(topic).message(severity).messageAttributes(Map.of("severity", attribute)));
    }
}
