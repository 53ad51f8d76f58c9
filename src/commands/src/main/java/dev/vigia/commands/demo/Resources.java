package dev.vigia.commands.demo;

import dev.vigia.commands.accounting.JobFigures;
import dev.vigia.evaluation.lake.LakeTable;
import dev.vigia.fraud.lake.Table;
import dev.vigia.local.flink.JobSettings;
import dev.vigia.local.services.Clients;
import dev.vigia.local.services.Endpoints;
import dev.vigia.local.services.Installation;
import dev.vigia.local.services.Streams;
import dev.vigia.local.services.Tables;
import dev.vigia.local.work.RunEntries;
import java.io.IOException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.kinesis.KinesisClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sns.SnsClient;

/** Creates what a deployment creates before the job starts: the streams, the topic, the table and the buckets. */
final class Resources {
    static final String STREAM = "transactions";
    static final String FEEDBACK = "feedback";
    static final String RULES = "rules";
    static final String RULES_STATUS = "rules-status";
    static final String TABLE = "vigia-alerts";

    private static final String TOPIC = "vigia-alerts";
    private static final String TABLE_KEY = "alert_id";

    private final Endpoints endpoints;

    Resources(Endpoints endpoints) {
        this.endpoints = endpoints;
    }

    /** Creates everything that a run needs, writes the job's properties, and returns how the job is to run. */
    JobSettings createFor(DemoSettings settings) throws IOException {
        createStreams(settings.shards());
        boolean labels = settings.labelDelay() != null;
        if (labels) {
            createStream(FEEDBACK, 1);
        }
        createBuckets();
        createTable();
        JobProperties.of(settings, endpoints, createTopic()).write(settings.properties());
        return new JobSettings(
                JobSettings.application(
                        Installation.find().monitor(), settings.properties().toAbsolutePath()),
                settings.work().toAbsolutePath().resolve(RunEntries.JOB),
                settings.parallelism(),
                settings.checkpoints(),
                settings.heapMegabytes(),
                settings.jobOptions(),
                JobSettings.lakeAt(endpoints.s3()),
                JobFigures.metrics(labels));
    }

    /** @param shards of the stream of transactions; the others have one */
    void createStreams(int shards) {
        createStream(STREAM, shards);
        createStream(RULES, 1);
        createStream(RULES_STATUS, 1);
    }

    /** Returns the topic's ARN. */
    String createTopic() {
        try (SnsClient sns = Clients.sns(endpoints)) {
            return sns.createTopic(request -> request.name(TOPIC)).topicArn();
        }
    }

    void createTable() {
        try (DynamoDbClient dynamodb = Clients.dynamodb(endpoints)) {
            Tables.create(dynamodb, TABLE, TABLE_KEY);
        }
    }

    private void createStream(String name, int shards) {
        try (KinesisClient kinesis = Clients.kinesis(endpoints)) {
            Streams.create(kinesis, name, shards);
        }
    }

    private void createBuckets() {
        try (S3Client s3 = Clients.s3(endpoints)) {
            for (Table.Zone zone : Table.Zone.values()) {
                s3.createBucket(request -> request.bucket(zone.bucket(LakeTable.PREFIX)));
            }
        }
    }
}
