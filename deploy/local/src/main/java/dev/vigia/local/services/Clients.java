package dev.vigia.local.services;

import java.net.URI;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.kinesis.KinesisClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Makes clients of the real SDK for the stand-ins, with their addresses and made-up credentials. */
public final class Clients {
    private Clients() {}

    public static KinesisClient kinesis(Endpoints endpoints) {
        return kinesis(endpoints.kinesis());
    }

    /** @param endpoint {@code null} for AWS itself, with the credentials of the environment */
    public static KinesisClient kinesis(URI endpoint, String region) {
        return endpoint == null
                ? KinesisClient.builder()
                        .httpClient(ApacheHttpClient.create())
                        .region(Region.of(region))
                        .build()
                : kinesis(endpoint);
    }

    public static S3Client s3(Endpoints endpoints) {
        // With the bucket in the host name, that name would have to resolve to this machine.
        return client(S3Client.builder().forcePathStyle(true), endpoints.s3());
    }

    public static DynamoDbClient dynamodb(Endpoints endpoints) {
        return client(DynamoDbClient.builder(), endpoints.dynamodb());
    }

    public static SnsClient sns(Endpoints endpoints) {
        return client(SnsClient.builder(), endpoints.sns());
    }

    public static SqsClient sqs(Endpoints endpoints) {
        return client(SqsClient.builder(), endpoints.sqs());
    }

    /** Switches CBOR off, which the stand-in for Kinesis gets wrong. The SDK reads only this property. */
    private static KinesisClient kinesis(URI endpoint) {
        System.setProperty("aws.cborEnabled", "false");
        return client(KinesisClient.builder(), endpoint);
    }

    private static <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> C client(
            B builder, URI endpoint) {
        return builder.httpClient(ApacheHttpClient.create())
                .endpointOverride(endpoint)
                .region(Region.of(Endpoints.REGION))
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(Endpoints.ACCESS_KEY, Endpoints.SECRET_KEY)))
                .build();
    }
}
