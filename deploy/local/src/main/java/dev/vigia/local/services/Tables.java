package dev.vigia.local.services;

import java.time.Duration;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** Creates tables in the stand-in for DynamoDB. */
public final class Tables {
    /** The stand-in needs 20 milliseconds for a table. Unless it is told otherwise, the SDK looks again after 20 seconds. */
    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int MOST_LOOKS = (int) PATIENCE.dividedBy(LOOK_AGAIN);

    private Tables() {}

    /**
     * Creates a table that is paid for by request, and returns when it can be used.
     *
     * @param key the name of its only key attribute, a text
     */
    public static void create(DynamoDbClient dynamodb, String name, String key) {
        dynamodb.createTable(request -> request.tableName(name)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(AttributeDefinition.builder()
                        .attributeName(key)
                        .attributeType(ScalarAttributeType.S)
                        .build())
                .keySchema(KeySchemaElement.builder()
                        .attributeName(key)
                        .keyType(KeyType.HASH)
                        .build()));
        dynamodb.waiter().waitUntilTableExists(request -> request.tableName(name), waiting -> waiting.backoffStrategyV2(
                        BackoffStrategy.fixedDelayWithoutJitter(LOOK_AGAIN))
                .waitTimeout(PATIENCE)
                .maxAttempts(MOST_LOOKS));
    }
}
