package dev.vigia.local.services;

import java.net.URI;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.kinesis.KinesisClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The real SDK's clients, pointed at the stand-ins. */
public final class Clients {
    private static final StaticCredentialsProvider CREDENTIALS =
            StaticCredentialsProvider.create(AwsBasicCredentials.create(Endpoints.ACCESS_KEY, Endpoints.SECRET_KEY));

    private Clients() {}

    public static KinesisClient kinesis(LocalServices services) {
        return at(services.kinesis(), KinesisClient.builder()).build();
    }

    public static S3Client s3(LocalServices services) {
        return at(services.s3(), S3Client.builder().forcePathStyle(true)).build();
    }

    public static DynamoDbClient dynamodb(LocalServices services) {
        return at(services.dynamodb(), DynamoDbClient.builder()).build();
    }

    public static SnsClient sns(LocalServices services) {
        return at(services.sns(), SnsClient.builder()).build();
    }

    public static SqsClient sqs(LocalServices services) {
        return at(services.sqs(), SqsClient.builder()).build();
    }

    private static <B extends AwsClientBuilder<B, ?>> B at(URI endpoint, B builder) {
        return builder.endpointOverride(endpoint)
                .region(Region.of(Endpoints.REGION))
                .credentialsProvider(CREDENTIALS);
    }
}
