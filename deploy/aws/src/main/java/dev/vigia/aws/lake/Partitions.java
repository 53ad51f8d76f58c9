package dev.vigia.aws.lake;

import dev.vigia.aws.artifacts.Jar;
import dev.vigia.aws.constructs.Findings;
import dev.vigia.aws.constructs.Function;
import dev.vigia.aws.constructs.Statements;
import dev.vigia.aws.names.Names;
import dev.vigia.fraud.lake.Table.Zone;
import dev.vigia.warehouse.partitions.RegisterPartitions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.events.EventPattern;
import software.amazon.awscdk.services.events.Match;
import software.amazon.awscdk.services.events.Rule;
import software.amazon.awscdk.services.events.targets.SqsQueue;
import software.amazon.awscdk.services.lambda.eventsources.SqsEventSource;
import software.amazon.awscdk.services.sqs.DeadLetterQueue;
import software.amazon.awscdk.services.sqs.Queue;
import software.amazon.awscdk.services.sqs.QueueEncryption;
import software.constructs.Construct;

/**
 * Registers a partition for every finished file. Athena finds partitions by itself; Redshift Spectrum and others ask Glue for
 * them.
 */
final class Partitions extends Construct {
    private static final Duration LONGEST = Duration.minutes(1);
    private static final int FILES_PER_CALL = 100;
    private static final int MOST_RECEIVES = 5;

    private final Names names;

    Partitions(Construct scope, Names names, Jar functions) {
        super(scope, "Partitions");
        this.names = names;
        Queue queue = queue();
        Function function = new Function(
                this,
                "Register",
                new Function.Settings(
                        names.prefix() + "-register-partitions",
                        RegisterPartitions.class.getName(),
                        functions,
                        512,
                        LONGEST,
                        Map.of(RegisterPartitions.DATABASE, names.database())),
                names);
        Statements.allowAll(
                function.role(),
                "The function looks for the table that a file belongs to among all tables of the lake.",
                "RegisterPartitions",
                List.of("glue:GetTables", "glue:BatchCreatePartition"),
                names.catalogArns().toArray(String[]::new));
        function.code()
                .addEventSource(SqsEventSource.Builder.create(queue)
                        .batchSize(FILES_PER_CALL)
                        .maxBatchingWindow(Duration.seconds(20))
                        .reportBatchItemFailures(true)
                        .build());
        Rule.Builder.create(this, "Finished")
                .description("A Parquet file of the lake is there.")
                .eventPattern(EventPattern.builder()
                        .source(List.of("aws.s3"))
                        .detailType(List.of("Object Created"))
                        .detail(Map.of(
                                "bucket",
                                Map.of(
                                        "name",
                                        Stream.of(Zone.values())
                                                .map(names::bucket)
                                                .toList()),
                                "object",
                                Map.of("key", Match.suffix(".parquet"))))
                        .build())
                .targets(List.of(new SqsQueue(queue)))
                .build();
    }

    private Queue queue() {
        Queue deadLetters = made("DeadLetters", names.prefix() + "-partitions-dead-letters")
                .retentionPeriod(Duration.days(14))
                .build();
        Findings.accept(deadLetters, "AwsSolutions-SQS3", "It is a queue of dead letters itself.");
        return made("Queue", names.prefix() + "-partitions")
                // Six times as long as the function may take, as the service advises.
                .visibilityTimeout(Duration.minutes(6))
                .deadLetterQueue(DeadLetterQueue.builder()
                        .queue(deadLetters)
                        .maxReceiveCount(MOST_RECEIVES)
                        .build())
                .build();
    }

    private Queue.Builder made(String id, String name) {
        return Queue.Builder.create(this, id)
                .queueName(name)
                .encryption(QueueEncryption.SQS_MANAGED)
                .enforceSsl(true);
    }
}
