package dev.vigia.commands.demo;

import dev.vigia.local.services.Clients;
import dev.vigia.local.services.LocalServices;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** A queue that gets the alerts which its filter lets through. */
final class Subscription {
    private final String queue;

    private Subscription(String queue) {
        this.queue = queue;
    }

    /** @param filter an SNS filter policy, JSON */
    static Subscription to(String topic, LocalServices services, String filter) {
        try (SnsClient sns = Clients.sns(services.endpoints());
                SqsClient sqs = Clients.sqs(services.endpoints())) {
            String queue =
                    sqs.createQueue(request -> request.queueName("subscriber")).queueUrl();
            String arn = sqs.getQueueAttributes(
                            request -> request.queueUrl(queue).attributeNames(QueueAttributeName.QUEUE_ARN))
                    .attributes()
                    .get(QueueAttributeName.QUEUE_ARN);
            String topicArn = sns.createTopic(request -> request.name(topic)).topicArn();
            sns.subscribe(request -> request.topicArn(topicArn)
                    .protocol("sqs")
                    .endpoint(arn)
                    .attributes(Map.of("RawMessageDelivery", "true", "FilterPolicy", filter)));
            return new Subscription(queue);
        }
    }

    /** Takes all that have come, as published. */
    List<String> messages(LocalServices services) {
        List<String> bodies = new ArrayList<>();
        try (SqsClient sqs = Clients.sqs(services.endpoints())) {
            List<Message> some = take(sqs);
            while (!some.isEmpty()) {
                some.forEach(message -> bodies.add(message.body()));
                some.forEach(message ->
                        sqs.deleteMessage(request -> request.queueUrl(queue).receiptHandle(message.receiptHandle())));
                some = take(sqs);
            }
        }
        return bodies;
    }

    private List<Message> take(SqsClient sqs) {
        return sqs.receiveMessage(request ->
                        request.queueUrl(queue).maxNumberOfMessages(10).waitTimeSeconds(1))
                .messages();
    }
}
