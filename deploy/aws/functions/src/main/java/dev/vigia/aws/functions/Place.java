package dev.vigia.aws.functions;

import dev.vigia.fetch.kaggle.KaggleClient;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClientBuilder;

/**
 * Where a function runs: its region, its disk, and the services that it asks.
 *
 * @param s3At where S3 is, if it is not AWS; otherwise null, as are the other services
 * @param kaggle where Kaggle is
 */
record Place(String region, Path folder, URI s3At, URI kinesis, URI secretsAt, URI kaggle) {
    /** As the service of functions says it. */
    static Place ofFunction() {
        return new Place(System.getenv("AWS_REGION"), Path.of("/tmp"), null, null, null, KaggleClient.ENDPOINT);
    }

    S3Client s3() {
        S3ClientBuilder builder = S3Client.builder()
                .region(Region.of(region))
                .forcePathStyle(s3At != null)
                .httpClientBuilder(UrlConnectionHttpClient.builder());
        Optional.ofNullable(s3At).ifPresent(builder::endpointOverride);
        return builder.build();
    }

    SecretsManagerClient secrets() {
        SecretsManagerClientBuilder builder = SecretsManagerClient.builder()
                .region(Region.of(region))
                .httpClientBuilder(UrlConnectionHttpClient.builder());
        Optional.ofNullable(secretsAt).ifPresent(builder::endpointOverride);
        return builder.build();
    }
}
