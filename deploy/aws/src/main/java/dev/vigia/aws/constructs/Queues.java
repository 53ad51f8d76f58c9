package dev.vigia.aws.constructs;

import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.sqs.DeadLetterQueue;
import software.amazon.awscdk.services.sqs.Queue;
import software.amazon.awscdk.services.sqs.QueueEncryption;
import software.constructs.Construct;

/** Encrypted SQS queues, and queues of dead letters for them. */
public final class Queues {
    /** A message that its reader fails on so many times goes to the dead letters, where somebody can look at it. */
    private static final int MOST_RECEIVES = 5;

    private Queues() {}

    /** Begins a queue whose dead letters go to another one. */
    public static Queue.Builder with(Queue deadLetters, Construct scope, String id, String name) {
        return encrypted(scope, id, name)
                .deadLetterQueue(DeadLetterQueue.builder()
                        .queue(deadLetters)
                        .maxReceiveCount(MOST_RECEIVES)
                        .build());
    }

    /** Makes a queue of dead letters, which keeps them for 14 days, the longest that SQS does. */
    public static Queue deadLetters(Construct scope, String id, String name) {
        Queue queue =
                encrypted(scope, id, name).retentionPeriod(Duration.days(14)).build();
        Findings.accept(queue, "AwsSolutions-SQS3", "It is a queue of dead letters itself.");
        return queue;
    }

    private static Queue.Builder encrypted(Construct scope, String id, String name) {
        return Queue.Builder.create(scope, id)
                .queueName(name)
                .encryption(QueueEncryption.SQS_MANAGED)
                .enforceSsl(true);
    }
}
