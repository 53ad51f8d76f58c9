package dev.vigia.commands.demo;

import dev.vigia.fraud.lake.Table;
import dev.vigia.local.services.Clients;
import dev.vigia.local.services.Endpoints;
import dev.vigia.local.services.Streams;
import dev.vigia.local.services.Tables;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.kinesis.KinesisClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sns.SnsClient;

/** Makes what a deployment would have made before the job starts: the streams, the topic, the table, the buckets. */
final class Resources {
    static final String STREAM = "transactions";
    static final String FEEDBACK = "feedback";
    static final String RULES = "rules";
    static final String RULES_STATUS = "rules-status";
    static final String TABLE = "vigia-alerts";
    static final String LAKE = "vigia";

    private static final String TOPIC = "vigia-alerts";
    private static final String TABLE_KEY = "alert_id";

    private final Endpoints endpoints;

    Resources(Endpoints endpoints) {
        this.endpoints = endpoints;
    }

    /** @param shards of the one for transactions; the others have one */
    void createStreams(int shards) {
        createStream(STREAM, shards);
        createStream(RULES, 1);
        createStream(RULES_STATUS, 1);
    }

    void createStream(String name, int shards) {
        try (KinesisClient kinesis = Clients.kinesis(endpoints)) {
            Streams.create(kinesis, name, shards);
        }
    }

    /** Gives the topic's ARN. */
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

    void createBuckets() {
        try (S3Client s3 = Clients.s3(endpoints)) {
            for (Table.Zone zone : Table.Zone.values()) {
                s3.createBucket(request -> request.bucket(zone.bucket(LAKE)));
            }
        }
    }
}
