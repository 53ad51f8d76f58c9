package dev.vigia.local.services;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.kinesis.KinesisClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** One thing in each service that must be there again after the service was killed: what it has acknowledged. */
final class Holdings implements AutoCloseable {
    private static final String BUCKET = "vigia-raw";
    private static final String LARGE = "x".repeat(5 << 20);

    private final KinesisClient kinesis;
    private final S3Client s3;
    private final DynamoDbClient dynamodb;
    private final SnsClient sns;
    private final SqsClient sqs;
    private final Stream stream;
    private final String topic;
    private final String queue;
    private final String upload;
    private final CompletedPart part;

    private Holdings(LocalServices services) {
        kinesis = Clients.kinesis(services.endpoints());
        s3 = Clients.s3(services.endpoints());
        dynamodb = Clients.dynamodb(services.endpoints());
        sns = Clients.sns(services.endpoints());
        sqs = Clients.sqs(services.endpoints());
        stream = new Stream(kinesis, "payments");
        stream.create();
        stream.put("a payment");
        s3.createBucket(request -> request.bucket(BUCKET));
        s3.putObject(request -> request.bucket(BUCKET).key("whole"), RequestBody.fromString("PAR1"));
        upload = s3.createMultipartUpload(request -> request.bucket(BUCKET).key("parts"))
                .uploadId();
        part = part(1);
        Tables.create(dynamodb, "alerts", "id");
        dynamodb.putItem(request -> request.tableName("alerts").item(Map.of("id", AttributeValue.fromS("a1"))));
        topic = sns.createTopic(request -> request.name("alerts")).topicArn();
        queue = sqs.createQueue(request -> request.queueName("urgent")).queueUrl();
        String arn = sqs.getQueueAttributes(
                        request -> request.queueUrl(queue).attributeNames(QueueAttributeName.QUEUE_ARN))
                .attributes()
                .get(QueueAttributeName.QUEUE_ARN);
        sns.subscribe(request ->
                request.topicArn(topic).protocol("sqs").endpoint(arn).attributes(Map.of("RawMessageDelivery", "true")));
        sns.publish(request -> request.topicArn(topic).message("before"));
    }

    static Holdings in(LocalServices services) {
        return new Holdings(services);
    }

    void assertAllThere() {
        assertEquals(List.of("a payment"), stream.read());
        assertEquals("PAR1", text("whole"));
        CompletedPart last = part(2);
        s3.completeMultipartUpload(request ->
                request.bucket(BUCKET).key("parts").uploadId(upload).multipartUpload(parts -> parts.parts(part, last)));
        assertEquals(LARGE + LARGE, text("parts"));
        assertEquals(
                1, dynamodb.scan(request -> request.tableName("alerts")).items().size());
        sns.publish(request -> request.topicArn(topic).message("after"));
        assertEquals(
                Set.of("before", "after"),
                sqs.receiveMessage(request -> request.queueUrl(queue).maxNumberOfMessages(10)).messages().stream()
                        .map(Message::body)
                        .collect(Collectors.toSet()));
    }

    private CompletedPart part(int number) {
        String tag = s3.uploadPart(
                        request -> request.bucket(BUCKET)
                                .key("parts")
                                .uploadId(upload)
                                .partNumber(number),
                        RequestBody.fromString(LARGE))
                .eTag();
        return CompletedPart.builder().partNumber(number).eTag(tag).build();
    }

    private String text(String key) {
        return s3.getObjectAsBytes(request -> request.bucket(BUCKET).key(key)).asUtf8String();
    }

    @Override
    public void close() {
        kinesis.close();
        s3.close();
        dynamodb.close();
        sns.close();
        sqs.close();
    }
}
