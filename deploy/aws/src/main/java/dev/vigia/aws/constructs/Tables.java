package dev.vigia.aws.constructs;

import software.amazon.awscdk.services.dynamodb.Attribute;
import software.amazon.awscdk.services.dynamodb.AttributeType;
import software.amazon.awscdk.services.dynamodb.Billing;
import software.amazon.awscdk.services.dynamodb.PointInTimeRecoverySpecification;
import software.amazon.awscdk.services.dynamodb.TableEncryptionV2;
import software.amazon.awscdk.services.dynamodb.TableV2;
import software.constructs.Construct;

/** DynamoDB tables that are billed by the request, encrypted, and can be restored to any second. */
public final class Tables {
    private Tables() {}

    /**
     * Begins a table.
     *
     * @param key the name of the partition key, a text
     */
    public static TableV2.Builder with(String key, Construct scope, String id, String name) {
        return TableV2.Builder.create(scope, id)
                .tableName(name)
                .partitionKey(
                        Attribute.builder().name(key).type(AttributeType.STRING).build())
                .billing(Billing.onDemand())
                // This key is free. A key in KMS is billed by the month or by the request.
                .encryption(TableEncryptionV2.dynamoOwnedKey())
                .pointInTimeRecoverySpecification(PointInTimeRecoverySpecification.builder()
                        .pointInTimeRecoveryEnabled(true)
                        .build());
    }
}
