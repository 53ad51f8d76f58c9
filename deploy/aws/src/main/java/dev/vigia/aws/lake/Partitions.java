package dev.vigia.aws.lake;

import dev.vigia.aws.artifacts.Jar;
import dev.vigia.aws.constructs.JavaFunction;
import dev.vigia.aws.constructs.Queues;
import dev.vigia.aws.constructs.Statements;
import dev.vigia.aws.names.Arns;
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
import software.amazon.awscdk.services.sqs.Queue;
import software.constructs.Construct;

/**
 * The function that registers a partition for every finished file, and the queue of events that feeds it. Athena finds partitions by
 * itself; Redshift Spectrum and others ask Glue for them.
 */
final class Partitions extends Construct {
    private static final Duration LONGEST = Duration.minutes(1);
    // Glue takes at most a hundred partitions per call.
    private static final int FILES_PER_CALL = 100;

    private final Names names;

    Partitions(Construct scope, Names names, Jar functions) {
        super(scope, "Partitions");
        this.names = names;
        Queue queue = queue();
        JavaFunction function = new JavaFunction(
                this,
                "Register",
                new JavaFunction.Settings(
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
                Arns.catalog(names.database()));
        function.function()
                .addEventSource(SqsEventSource.Builder.create(queue)
                        .batchSize(FILES_PER_CALL)
                        .maxBatchingWindow(Duration.seconds(20))
                        // Only the files that failed come again, and not the whole batch.
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
        Queue deadLetters = Queues.deadLetters(this, "DeadLetters", names.prefix() + "-partitions-dead-letters");
        return Queues.with(deadLetters, this, "Queue", names.prefix() + "-partitions")
                // Six times the function's timeout, as AWS recommends.
                .visibilityTimeout(Duration.minutes(6))
                .build();
    }
}
